package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Call;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A query, run on the books. */
final class Statement {
  private final String text;

  Statement(String text) {
    this.text = text;
  }

  /** By GET in the address, by POST in the body. */
  Statement(Call call) {
    this(call.method().equals("GET") ? call.param("query").orElse("") : call.text());
  }

  ObjectNode answer(Books books) {
    Query query = new QueryParser(text, books.today().toString()).parse();
    if (query.entity().equalsIgnoreCase("CompanyInfo")) {
      return reply("CompanyInfo", List.of(books.companyInfo()), query);
    }
    if (query.entity().equalsIgnoreCase("Preferences")) {
      return reply("Preferences", List.of(books.preferences()), query);
    }
    Kind kind = Kinds.named(query.entity());
    Properties.check(kind, query);
    return reply(kind.name(), rows(books, kind, query), query);
  }

  private static List<ObjectNode> rows(Books books, Kind kind, Query query) {
    Properties properties = new Properties(kind, books.times());
    Predicate<ObjectNode> fits =
        row -> query.conditions().stream().allMatch(each -> properties.fits(row, each));
    boolean activeOnly = kind.nameList() && !query.asksFor("Active");
    List<ObjectNode> rows =
        books.table(kind).all().stream()
            .filter(row -> !activeOnly || row.path("Active").asBoolean())
            .filter(fits)
            .toList();
    if (query.orderBy().isEmpty()) {
      return rows;
    }
    Comparator<ObjectNode> order = properties.by(query.orderBy());
    return rows.stream().sorted(query.descending() ? order.reversed() : order).toList();
  }

  private static ObjectNode reply(String entity, List<ObjectNode> rows, Query query) {
    ObjectNode answer = Json.object();
    ObjectNode response = answer.putObject("QueryResponse");
    if (query.count()) {
      response.put("totalCount", rows.size());
      return answer;
    }
    List<ObjectNode> page =
        rows.stream().skip(query.start() - 1L).limit(Math.min(query.max(), Query.MOST)).toList();
    if (!page.isEmpty()) {
      ArrayNode array = response.putArray(entity);
      page.forEach(row -> array.add(columns(row, query.columns())));
      response.put("startPosition", query.start()).put("maxResults", page.size());
      response.put("totalCount", rows.size());
    }
    return answer;
  }

  private static ObjectNode columns(ObjectNode row, List<String> columns) {
    if (columns.isEmpty() || columns.contains("*")) {
      return row.deepCopy();
    }
    ObjectNode chosen = Json.object().put("domain", "QBO").put("sparse", true);
    for (var member : row.properties()) {
      if (columns.stream().anyMatch(each -> top(each).equalsIgnoreCase(member.getKey()))) {
        chosen.set(member.getKey(), member.getValue().deepCopy());
      }
    }
    return chosen;
  }

  private static String top(String column) {
    return column.replaceFirst("\\..*", "");
  }
}

package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Searches records as the index knows them, which may be a while behind. */
final class SearchEndpoint implements Endpoint {
  private static final int MOST_CHARACTERS = 3000;
  private static final int MOST_ON_PAGE = 200;
  private static final int MOST_RESULTS = 10_000;
  private final Crm crm;
  private final Settings settings;
  private final RecordJson json;

  SearchEndpoint(Crm crm, Settings settings) {
    this.crm = crm;
    this.settings = settings;
    this.json = new RecordJson(crm, settings);
  }

  @Override
  public Answer answer(Request request) {
    refuseTooLong(request);
    JsonNode body = request.body();
    int limit = between("limit", body.path("limit").asText("10"), 1, MOST_ON_PAGE);
    int after = between("after", body.path("after").asText("0"), 0, Integer.MAX_VALUE - limit);
    if (after + limit > MOST_RESULTS) {
      throw Refusal.invalid(
          "Paging ends at " + MOST_RESULTS + " results per query; narrow the filters");
    }
    List<Row> rows = found(request.type(), body);
    return Answer.json(200, page(rows, Page.of(rows, after, limit), body, request));
  }

  private List<Row> found(ObjectType type, JsonNode body) {
    Filters filters = new Filters(crm, type);
    Sorting sorting = Sorting.of(body.path("sorts"), filters);
    Predicate<Row> wanted =
        filters.of(body.path("filterGroups")).and(saying(body.path("query").asText("")));
    return sorting.sorted(indexed(type).filter(wanted).toList());
  }

  private Stream<Row> indexed(ObjectType type) {
    Instant known = crm.now().minus(settings.indexDelay());
    return crm.records().all(type).stream()
        .filter(record -> record.archivedAt().isEmpty())
        .flatMap(
            record ->
                record.latest().asOf(known).map(version -> new Row(record, version)).stream());
  }

  private ObjectNode page(List<Row> rows, Page<Row> page, JsonNode body, Request request) {
    Wanted wanted = Wanted.of(body);
    ObjectNode answer = Json.object().put("total", rows.size());
    ArrayNode results = answer.putArray("results");
    page.items().forEach(row -> results.add(json.of(row.record(), row.version(), wanted)));
    page.after().ifPresent(after -> answer.set("paging", Json.next(after, request.link(after))));
    return answer;
  }

  private static Predicate<Row> saying(String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    return row ->
        wanted.isEmpty()
            || row.version().properties().values().stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static void refuseTooLong(Request request) {
    if (request.call().text().length() > MOST_CHARACTERS) {
      throw Refusal.invalid(
          "The body of a search may have at most " + MOST_CHARACTERS + " characters");
    }
  }

  private static int between(String name, String text, int least, int most) {
    int number = Request.integer(name, text);
    if (number < least || number > most) {
      throw Refusal.invalid(name + " must be between " + least + " and " + most);
    }
    return number;
  }
}

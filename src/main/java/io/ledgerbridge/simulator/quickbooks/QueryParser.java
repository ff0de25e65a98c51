package io.ledgerbridge.simulator.quickbooks;

import java.util.ArrayList;
import java.util.List;

/** Reads a statement of the query language. Keywords are not case-sensitive. */
final class QueryParser {
  private final QueryWords words;
  private final String today;

  QueryParser(String statement, String today) {
    this.words = new QueryWords(statement);
    this.today = today;
  }

  Query parse() {
    words.expect("select");
    List<String> columns = new ArrayList<>();
    boolean count = columns(columns);
    words.expect("from");
    String entity = words.next();
    List<Condition> conditions = words.accept("where") ? conditions() : List.of();
    boolean ordered = words.accept("orderby") || order();
    String orderBy = ordered ? words.next() : "";
    boolean descending = ordered && descending();
    int start = words.accept("startposition") ? words.number() : 1;
    int max = words.accept("maxresults") ? words.number() : 100;
    if (!words.done()) {
      throw QueryWords.error(words.next());
    }
    return new Query(entity, columns, count, conditions, orderBy, descending, start, max);
  }

  /** True when the rows are only counted. */
  private boolean columns(List<String> columns) {
    if (words.accept("*")) {
      return false;
    }
    if (words.accept("count")) {
      words.expect("(");
      words.expect("*");
      words.expect(")");
      return true;
    }
    do {
      columns.add(words.next());
    } while (words.accept(","));
    return false;
  }

  private List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    do {
      all.add(condition());
    } while (words.accept("and"));
    return all;
  }

  private Condition condition() {
    String property = words.next();
    if (!property.matches("[A-Za-z][A-Za-z0-9_.]*")) {
      throw QueryWords.error(property);
    }
    String operator = Query.lower(words.next());
    return switch (operator) {
      case "=", "<", ">", "<=", ">=", "like" ->
          new Condition(property, operator, List.of(words.value(today)));
      case "in" -> new Condition(property, operator, list());
      default -> throw QueryWords.error(operator);
    };
  }

  private List<String> list() {
    List<String> values = new ArrayList<>();
    words.expect("(");
    do {
      values.add(words.value(today));
    } while (words.accept(","));
    words.expect(")");
    return values;
  }

  private boolean order() {
    if (words.accept("order")) {
      words.expect("by");
      return true;
    }
    return false;
  }

  private boolean descending() {
    boolean descending = words.accept("desc");
    if (!descending) {
      words.accept("asc");
    }
    return descending;
  }
}

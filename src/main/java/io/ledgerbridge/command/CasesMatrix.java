package io.ledgerbridge.command;

import io.ledgerbridge.cases.CaseResult;
import io.ledgerbridge.cases.CaseWay;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Prints how many cases show each document, from each record it is made of, by each way in. Flows
 * with documents of their own come below.
 */
record CasesMatrix(PrintWriter out) {
  private static final String ROW = "%-16s  %-8s  %8s  %8s%n";
  private static final List<String> WAYS = List.of("poll", "webhook");
  private static final List<Row> SHIPPED =
      List.of(
          new Row("invoice", "deal"),
          new Row("invoice", "quote"),
          new Row("estimate", "deal"),
          new Row("estimate", "quote"),
          new Row("sales-receipt", "deal"),
          new Row("sales-receipt", "quote"),
          new Row("sales-receipt", "payment"),
          new Row("paid-invoice", "payment"),
          new Row("expense", "payment"),
          new Row("refund-receipt", "payment"));

  private record Row(String document, String source) {
    static Row of(CaseWay way) {
      return new Row(way.document(), way.source());
    }
  }

  void print(List<CaseResult> results) {
    out.printf("%n" + ROW, "document", "from", WAYS.get(0), WAYS.get(1));
    for (Row row : rows(results)) {
      List<String> cells = WAYS.stream().map(way -> cell(results, row, way)).toList();
      out.printf(ROW, row.document(), row.source(), cells.get(0), cells.get(1));
    }
    out.flush();
  }

  private static Set<Row> rows(List<CaseResult> results) {
    Set<Row> rows = new LinkedHashSet<>(SHIPPED);
    results.stream().flatMap(each -> each.way().stream()).map(Row::of).forEach(rows::add);
    return rows;
  }

  /** How many passed; of how many where some failed. */
  private static String cell(List<CaseResult> results, Row row, String through) {
    CaseWay way = new CaseWay(row.document(), row.source(), through);
    List<CaseResult> here =
        results.stream().filter(each -> each.way().filter(way::equals).isPresent()).toList();
    long passed = here.stream().filter(CaseResult::passed).count();
    return passed == here.size()
        ? Long.toString(passed)
        : "%d of %d".formatted(passed, here.size());
  }
}

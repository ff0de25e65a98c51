package io.ledgerbridge.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How many cases passed for each document, each record it is made of, and each way in. */
public final class CaseMatrix {
  private static final List<String> WAYS = List.of("poll", "webhook", "action");
  private static final List<List<String>> COMBINATIONS =
      List.of(
          List.of("invoice", "deal"),
          List.of("invoice", "quote"),
          List.of("estimate", "deal"),
          List.of("estimate", "quote"),
          List.of("sales-receipt", "deal"),
          List.of("sales-receipt", "quote"),
          List.of("sales-receipt", "payment"),
          List.of("paid-invoice", "payment"),
          List.of("expense", "payment"),
          List.of("refund-receipt", "payment"));
  private static final String ROW = "%-14s  %-7s  %7s  %7s  %7s";

  private final List<CaseCell> passed;

  public CaseMatrix(List<CaseResult> results) {
    this.passed =
        results.stream()
            .filter(CaseResult::passed)
            .flatMap(result -> result.cell().stream())
            .toList();
  }

  /** A table: a line for each combination, a column for each way in. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(List.of("document", "of"), WAYS.stream()));
    COMBINATIONS.forEach(each -> lines.add(line(each, WAYS.stream().map(counted(each)))));
    return lines;
  }

  /** The cells without a case, each named; none when every combination is shown by each way. */
  public List<String> empty() {
    return fewerThan(1);
  }

  /** The cells with fewer cases, each named. */
  List<String> fewerThan(int least) {
    return COMBINATIONS.stream()
        .flatMap(each -> WAYS.stream().map(way -> cell(each, way)))
        .filter(cell -> count(cell) < least)
        .map(cell -> "%s of a %s by %s".formatted(cell.document(), cell.source(), cell.through()))
        .toList();
  }

  private static String line(List<String> combination, Stream<?> values) {
    return ROW.formatted(Stream.concat(combination.stream(), values).toArray());
  }

  private Function<String, Long> counted(List<String> combination) {
    return way -> count(cell(combination, way));
  }

  private static CaseCell cell(List<String> combination, String way) {
    return new CaseCell(combination.get(0), combination.get(1), way);
  }

  private long count(CaseCell cell) {
    return passed.stream().filter(cell::equals).count();
  }
}

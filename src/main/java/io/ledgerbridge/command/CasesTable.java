package io.ledgerbridge.command;

import io.ledgerbridge.cases.CaseMatrix;
import io.ledgerbridge.cases.CaseResult;
import java.io.PrintWriter;
import java.util.List;

/** Prints what came of the cases, each as soon as it is known. */
record CasesTable(PrintWriter out) {
  private static final String ROW = "%-24s  %-56s  %-6s  %6s%n";

  void head() {
    out.printf(ROW, "flow", "case", "result", "ms");
    out.flush();
  }

  CaseResult row(CaseResult result) {
    out.printf(
        ROW,
        result.flow(),
        result.name(),
        result.passed() ? "ok" : "FAILED",
        result.took().toMillis());
    out.flush();
    return result;
  }

  void summary(List<CaseResult> results) {
    List<CaseResult> failed = results.stream().filter(each -> !each.passed()).toList();
    failed.forEach(this::tell);
    long millis = results.stream().mapToLong(each -> each.took().toMillis()).sum();
    out.printf(
        "%n%d cases: %d ok, %d failed, %d ms%n",
        results.size(), results.size() - failed.size(), failed.size(), millis);
    out.flush();
  }

  /**
   * @return whether every cell has a case
   */
  boolean matrix(CaseMatrix matrix) {
    out.println();
    matrix.lines().forEach(out::println);
    List<String> empty = matrix.empty();
    if (!empty.isEmpty()) {
      out.printf("%nNo case passed for: %s.%n", String.join(", ", empty));
    }
    out.flush();
    return empty.isEmpty();
  }

  private void tell(CaseResult result) {
    out.printf("%n%s%n", result.file());
    result.problems().forEach(problem -> out.println(problem.indent(2).stripTrailing()));
  }
}

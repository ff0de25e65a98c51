package io.ledgerbridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseMatrixTest {

  @Test
  void countsWhatPassed() {
    CaseMatrix matrix =
        new CaseMatrix(
            List.of(
                result("sales-receipt", "payment", "poll"),
                result("sales-receipt", "payment", "poll"),
                result("sales-receipt", "payment", "webhook"),
                result("sales-receipt", "payment", "webhook", "came too late")));

    assertThat(matrix.lines())
        .hasSize(11)
        .contains("document        of          poll  webhook   action")
        .contains("sales-receipt   payment        2        1        0")
        .contains("paid-invoice    payment        0        0        0");
    assertThat(matrix.empty())
        .hasSize(28)
        .contains("invoice of a deal by poll")
        .doesNotContain("sales-receipt of a payment by webhook");
  }

  @Test
  void everyCellOfTheCasesBesideTheRoutesHasTwo() {
    Stream<Case> cases = CaseFiles.in(Path.of("routes")).stream().map(ReadCase::from);

    List<CaseResult> results =
        cases.map(CaseCell::of).map(cell -> result(cell, List.of())).toList();

    assertThat(new CaseMatrix(results).fewerThan(2)).isEmpty();
  }

  private static CaseResult result(String kind, String source, String way, String... problems) {
    return result(new CaseCell(kind, source, way), List.of(problems));
  }

  private static CaseResult result(CaseCell cell, List<String> problems) {
    return new CaseResult(
        Path.of("a.case.yaml"),
        "a-flow",
        "a",
        Optional.of(cell),
        Optional.empty(),
        problems,
        Duration.ZERO);
  }
}

package io.ledgerbridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case beside the routes; Intuit's own classes read each payload. */
class CasesTest {
  private static final Path ROUTES = Path.of("routes");

  @TestFactory
  Stream<DynamicTest> cases() {
    assertThat(CaseFiles.in(ROUTES)).isNotEmpty();
    return CaseFiles.in(ROUTES).stream()
        .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> passes(file)));
  }

  private static String name(Path file) {
    return file.getParent().getFileName() + " " + file.getFileName();
  }

  private static void passes(Path file) {
    CaseResult result = SharedRun.CASES.run(file);
    assertThat(result.passed()).as("%s%n%s", file, String.join("\n", result.problems())).isTrue();
  }
}

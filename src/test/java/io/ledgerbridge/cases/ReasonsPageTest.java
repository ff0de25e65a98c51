package io.ledgerbridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No reason without a case, and no page that says something else than the code. */
class ReasonsPageTest {
  private static final String COMMAND = "./mvnw -q test -Dtest=ReasonsPageTest -Drenew=true";
  private static final Path PAGE = Path.of("docs/reasons.md");
  private final ReasonsPage reasons = new ReasonsPage(Path.of("routes"));

  @ParameterizedTest
  @EnumSource(Code.class)
  void every_reason_has_a_case_that_expects_it(Code code) {
    assertThat(reasons.caseOf(code))
        .as(
            "Write a case that expects %s: then: { %s: { code: %s } }",
            code, code.kind() == Reason.Kind.PARKS ? "parked" : "waiting", code)
        .isPresent();
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void every_reason_says_in_sentences_when_it_is_given_and_what_to_do(Code code) {
    assertThat(code.meaning()).matches("[A-Z](?s:.)+\\.");
    assertThat(code.remedy()).matches("[A-Z](?s:.)+\\.");
  }

  @Test
  void the_page_is_what_the_code_and_the_cases_say() throws IOException {
    String text = reasons.text(ReasonsPageTest::play, COMMAND);
    if (Boolean.getBoolean("renew")) {
      Files.writeString(PAGE, text);
    }

    assertThat(Files.readString(PAGE))
        .as("%s is stale. Renew it: %s", PAGE, COMMAND)
        .isEqualTo(text);
  }

  private static Optional<Reason> play(Path file) {
    return SharedRun.CASES.run(file).reason();
  }
}

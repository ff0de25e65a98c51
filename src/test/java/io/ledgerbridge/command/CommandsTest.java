package io.ledgerbridge.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void help_names_the_commands() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains("run ", "cases ");
  }

  @Test
  void a_word_that_is_no_command_is_not_understood() {
    assertThat(execute("caess")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no command or option 'caess'.");
  }

  @Test
  void a_folder_without_cases_fails() {
    assertThat(execute("cases", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("There is no *.case.yaml in " + folder);
  }

  @Test
  void a_case_that_fails_is_told_and_so_is_the_sum() throws IOException {
    Path shipped =
        Path.of("routes/deals/cases/deal-won-to-invoice/quantity-with-decimals.case.yaml");
    String good = Files.readString(shipped);
    Files.writeString(folder.resolve("good.case.yaml"), good);
    Files.writeString(folder.resolve("bad.case.yaml"), good.replace("TotalAmt: 9", "TotalAmt: 8"));

    assertThat(execute("cases", folder.toString())).isEqualTo(1);

    assertThat(out.toString())
        .containsPattern("deal-won-to-invoice +bad +FAILED +\\d+")
        .containsPattern("deal-won-to-invoice +good +ok +\\d+")
        .contains("bad.case.yaml", "Expected: 800", "got: 900", "2 cases: 1 ok, 1 failed");

    out.getBuffer().setLength(0);
    assertThat(execute("cases", "--json", folder.toString())).isEqualTo(1);
    JsonNode told = new ObjectMapper().readTree(out.toString());
    assertThat(told.findValuesAsText("case")).containsExactly("bad", "good");
    assertThat(told.findValuesAsText("passed")).containsExactly("false", "true");
    assertThat(told.path(0).path("problems").path(0).asText()).contains("Expected: 800");
  }

  @Test
  void the_matrix_counts_what_passed_and_fails_where_a_cell_is_empty() throws IOException {
    Path shipped =
        Path.of("routes/deals/cases/deal-won-to-invoice/quantity-with-decimals.case.yaml");
    String good = Files.readString(shipped);
    Files.writeString(folder.resolve("good.case.yaml"), good);
    Files.writeString(folder.resolve("bad.case.yaml"), good.replace("TotalAmt: 9", "TotalAmt: 8"));
    Files.writeString(folder.resolve("told.case.yaml"), "through: webhook\n" + good);
    Files.writeString(
        folder.resolve("nameless.case.yaml"), good.replace("when: deal-won-to-invoice", "when: x"));

    assertThat(execute("cases", "--matrix", folder.toString())).isEqualTo(1);

    assertThat(out.toString())
        .containsPattern("invoice +deal +1 +1 +0\\R")
        .containsPattern("invoice +quote +0 +0 +0\\R")
        .containsPattern("refund-receipt +payment +0 +0 +0\\R");
  }

  private int execute(String... arguments) {
    CommandLine line = Commands.line();
    return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
  }
}

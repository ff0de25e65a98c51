package io.ledgerbridge.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.cases.CaseFiles;
import io.ledgerbridge.cases.CaseResult;
import io.ledgerbridge.cases.RunCases;
import io.ledgerbridge.sales.DocumentKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFlowCommandTest {
  @TempDir Path routes;
  private String printed = "";

  @BeforeEach
  void copy() throws IOException {
    Path shipped = Path.of("routes");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains("cases")) {
          Path copy = routes.resolve(shipped.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void each_flow_that_can_be_written_is_well_written_and_its_cases_pass() {
    List<Path> cases = new ArrayList<>();
    for (FlowTrigger trigger : FlowTrigger.values()) {
      for (DocumentKind document : DocumentKind.values()) {
        if (NewFlow.possible(trigger, document)) {
          String id = "new-" + trigger.id() + "-to-" + document.id();
          assertThat(run("new", "flow", id, "--when", trigger.id(), "--to", document.id()))
              .as(printed)
              .isZero();
          cases.addAll(CaseFiles.in(routes.resolve(trigger.area).resolve("cases").resolve(id)));
        }
      }
    }
    assertThat(run("new", "flow", "--when", "deal-won", "--to", "invoice", "--if", "tier=Gold"))
        .isZero();
    cases.addAll(CaseFiles.in(routes.resolve("deals/cases/deal-won-gold-to-invoice")));

    assertThat(cases).hasSize(28);
    run("validate", routes.toString());
    assertThat(printed.lines().filter(line -> line.contains("/new-") || line.contains("gold")))
        .isEmpty();
    assertThat(failures(cases)).isEmpty();
  }

  @Test
  void what_is_not_given_is_asked_for() {
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream("quote-signed\nestimate\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("new", "flow")).as(printed).isZero();
    } finally {
      System.setIn(before);
    }
    assertThat(printed)
        .contains("When does it begin? (deal-won, quote-published, quote-signed")
        .contains("What does it become? (invoice, estimate, sales-receipt)")
        .contains("FLOWS_ENABLED=quote-signed-to-estimate");
    assertThat(routes.resolve("quotes/quote-signed-to-estimate.camel.yaml")).exists();
  }

  @Test
  void nothing_is_overwritten_and_a_wrong_answer_is_a_sentence() {
    assertThat(run("new", "flow", "--when", "deal-won", "--to", "invoice")).isEqualTo(1);
    assertThat(printed).contains("deal-won-to-invoice.camel.yaml is there already");
    assertThat(run("new", "flow", "--when", "deal-won", "--to", "expense")).isEqualTo(1);
    assertThat(printed).contains("--to is 'expense': it can be invoice, estimate, sales-receipt.");
    assertThat(run("new", "flow", "--when", "deal-lost", "--to", "invoice")).isEqualTo(1);
    assertThat(printed).contains("--when is 'deal-lost': it can be deal-won, ");
    assertThat(run("new", "flow", "deal", "--when", "deal-won", "--to", "invoice")).isEqualTo(1);
    assertThat(printed).contains("'deal' is no id of a flow");
  }

  private List<String> failures(List<Path> cases) {
    try (RunCases run =
        new RunCases(
            Map.of("logging.level.root", "warn", "ledgerbridge.routes-dir", routes.toString()))) {
      return cases.stream()
          .map(run::run)
          .filter(result -> !result.passed())
          .map(NewFlowCommandTest::told)
          .toList();
    }
  }

  private static String told(CaseResult result) {
    return result.flow() + "/" + result.name() + ": " + result.problems();
  }

  private int run(String... words) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    List<String> all = new ArrayList<>(List.of(words));
    if (words[0].equals("new")) {
      all.addAll(List.of("--routes", routes.toString()));
    }
    int code = Commands.line().setOut(writer).setErr(writer).execute(all.toArray(String[]::new));
    printed = out.toString();
    return code;
  }
}

package io.ledgerbridge.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake is put into the project's own routes, and has to be found where it stands. */
class ValidateCommandTest {
  private static final String FLOW = "deals/deal-won-to-invoice.camel.yaml";
  private static final String FIRST_LINE =
      "# A won deal becomes an invoice for its first contact, with the deal's own line items.\n";
  private static final String QUOTE = "quotes/quote-signed-to-invoice.camel.yaml";
  private static final String SINK = "kamelet:quickbooks-invoice-sink";
  private static final String CASE = "deals/cases/deal-won-to-invoice/no-contact.case.yaml";
  private static final String SOURCE = "kamelets/hubspot-deals-source.kamelet.yaml";

  @TempDir static Path routes;

  /**
   * A mistake.
   *
   * @param line a part of the line that has to be told, as it reads with the mistake in it
   * @param what a part of the sentence
   */
  private record Mistake(String file, String right, String wrong, String line, String what) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Stream<Mistake> mistakes() {
    return Stream.of(
        flow("description: Won", "description: Won: ", "Won: ", "mapping values are not allowed"),
        flow("description: Won", " description: Won", " description: Won", "mapping"),
        flow("- filter:", "- fliter:", "fliter", "'fliter' is not known at this place"),
        flow("uri: " + SINK, "url: " + SINK, "- to:", "'to' has a field that it does not know"),
        flow("steps:\n        - filter", "stepps:\n        - filter", "stepps", "'stepps' is not"),
        flow("quickbooks-invoice-sink", "quickbooks-invoices-sink", "invoices-sink", "no kamelet"),
        sink("termz: Net 30", "termz:", "has no parameter 'termz'"),
        sink("createMissingProducts: perhaps", "perhaps", "has to be a boolean"),
        sink("recurring: always", "always", "has to be one of [first-payment, skip]"),
        sink("memo: \"{{invoice.memo}}\"", "invoice.memo", "is not in .env.example"),
        sink("memo: {{hubspot.base-url}}", "{{hubspot", "stands without quotes"),
        flow("id: deal-won-to-invoice", "id: deal-won-to-bill", "id: deal-won", "has the id"),
        quote(
            "id: quote-signed-to-invoice", "id: deal-won-to-invoice", "id: deal", "already taken"),
        flow("id: deal-won-to-invoice", "id: Deal_Won", "id: Deal_Won", "not in small letters"),
        flow("id: deal-won-to-invoice", "id: deal-won", "id: deal-won", "which document it makes"),
        flow("    description: Won deal to QuickBooks invoice\n", "", "- route", "no description"),
        flow(FIRST_LINE, "", "- route", "first line is not a comment"),
        sink("memo: https://acme.example.com/terms", "acme.example", "a host stands in the file"),
        sink("memo: Bearer 0123456789abcdef", "Bearer", "a secret stands in the file"),
        flow("${body.won}", "${body.properties[dealstage]} == 'won'", "'won'", "a deal stage"),
        flow(
            "${body.won}",
            "${body.won} " + "&& ${body.won} ".repeat(9),
            "&&",
            "longer than a line"),
        flow("${body.won}", "${body.won", "${body.won", "expression cannot be read"),
        flow("- to:\n                  uri: " + SINK, "- to: " + SINK, "- to:", "short form"),
        flow("{{flow.deal-won-to-invoice.", "{{flow.deal-won.", "autoStartup", "its own switch"),
        flow("Id: flow", "Id: flows", "flows", "there is no routeConfiguration 'flows'"),
        flow("    routeConfigurationId: flow\n", "", "id: deal-won", "handled by nobody"),
        flow("uri: " + SINK, "uri: direct:invoice", "direct:invoice", "no route starts from"),
        flow("uri: " + SINK, "uri: slakc:invoices", "slakc", "no Camel component 'slakc'"),
        flow("uri: " + SINK, "uri: direct:deliver", "id: deal", "no document comes of the flow"),
        quote("ref: quoteRules", "ref: quoteRulez", "quoteRulez", "no bean 'quoteRulez'"),
        quote("method: signed", "method: singed", "singed", "has no method 'singed'"),
        new Mistake(
            "templates/poll-hubspot-object.camel.yaml",
            "cron:",
            "corn:",
            "corn",
            "has no option 'corn'"),
        new Mistake(CASE, "  lines:", "  linez:", "linez", "'given.linez' is not known"),
        new Mistake(CASE, "    code:", "    kode:", "kode", "'then.parked.kode' is not known"),
        new Mistake(CASE, "when: deal-won-to", "when: deal-one-to", null, "no flow and no action"),
        new Mistake(
            SOURCE, "title: HubSpot Deals Source", "title: Deals", "definition", "title is"),
        new Mistake(SOURCE, "example: succeeded", "exampel: x", "reaches:", "no right example"),
        new Mistake(SOURCE, "\"{{reaches}}\"", "x", "reaches:", "used nowhere in the template"),
        new Mistake(
            SOURCE, "- setHeader:", "- setHaeder:", "setHaeder", "'setHaeder' is not known"));
  }

  private static Mistake flow(String right, String wrong, String line, String what) {
    return new Mistake(FLOW, right, wrong, line, what);
  }

  private static Mistake quote(String right, String wrong, String line, String what) {
    return new Mistake(QUOTE, right, wrong, line, what);
  }

  private static Mistake sink(String parameter, String line, String what) {
    String indent = " ".repeat(18);
    String more = SINK + "\n" + indent + "parameters:\n" + indent + "  " + parameter;
    return flow(SINK, more, line, what);
  }

  @BeforeAll
  static void copy() throws IOException {
    Path shipped = Path.of("routes");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = routes.resolve(shipped.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void nothing_is_found_in_the_routes_of_the_project() {
    Run run = validate();
    assertThat(run.out()).endsWith("no mistake found." + System.lineSeparator());
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_told_with_its_file_and_line(Mistake mistake) throws IOException {
    Path file = routes.resolve(mistake.file());
    String right = Files.readString(file);
    String wrong = right.replace(mistake.right(), mistake.wrong());
    assertThat(wrong).as("the mistake is in the file").isNotEqualTo(right);
    Files.writeString(file, wrong);
    try {
      Run run = validate();
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out().lines())
          .as(run.out())
          .anyMatch(
              line -> line.startsWith(place(mistake, wrong)) && line.contains(mistake.what()));
    } finally {
      Files.writeString(file, right);
    }
  }

  @Test
  void programs_read_the_mistakes_as_json() throws IOException {
    Path file = routes.resolve("deals/extra.camel.yaml");
    Files.writeString(file, "- route: [");
    try {
      JsonNode found = new ObjectMapper().readTree(validate("--json").out());
      assertThat(found).hasSize(1);
      assertThat(found.path(0).path("file").asText()).isEqualTo("deals/extra.camel.yaml");
      assertThat(found.path(0).path("line").asInt()).isEqualTo(1);
      assertThat(found.path(0).path("remedy").asText()).isNotEmpty();
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void a_folder_that_is_not_there_is_a_sentence() {
    Run run = run("validate", routes.resolve("gone").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("There is no folder").contains("ROUTES_DIR");
  }

  private static String place(Mistake mistake, String text) {
    if (mistake.line() == null) {
      return mistake.file() + ": ";
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(mistake.line())) {
        return mistake.file() + ":" + (i + 1) + ": ";
      }
    }
    throw new IllegalStateException("No line has " + mistake.line());
  }

  private record Run(int code, String out) {}

  private static Run validate(String... more) {
    return run(
        Stream.concat(Stream.of("validate", routes.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static Run run(String... words) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int code = Commands.line().setOut(writer).setErr(writer).execute(words);
    return new Run(code, out.toString());
  }
}

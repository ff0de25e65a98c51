package io.ledgerbridge.routefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFileRulesTest {

  private static final Path ROUTES = Path.of("routes");
  private static final Path ENVIRONMENT = Path.of(".env.example");

  private static final String FLOW =
      """
      # A won deal becomes an invoice.
      - route:
          id: deal-won-to-invoice
          description: Won deal to QuickBooks invoice
          autoStartup: "{{flow.deal-won-to-invoice.enabled}}"
          from:
            uri: kamelet:hubspot-deals-source
            steps:
              - filter:
                  expression:
                    simple:
                      expression: ${body.won}
                  steps:
                    - to:
                        uri: kamelet:quickbooks-invoice-sink
                        parameters:
                          terms: Net 30
      """;

  @TempDir Path folder;

  @Test
  void every_route_file_of_the_project_keeps_the_rules() {
    assertThat(new RouteFileRules(ROUTES, ENVIRONMENT).sentences()).isEmpty();
  }

  @Test
  void a_folder_that_is_not_there_breaks_no_rule() {
    assertThat(new RouteFileRules(folder.resolve("gone"), ENVIRONMENT).sentences()).isEmpty();
  }

  @Test
  void a_flow_with_its_cases_keeps_the_rules() throws IOException {
    assertThat(broken(FLOW)).isEmpty();
  }

  @Test
  void a_file_is_called_as_its_route() throws IOException {
    write("shared/one.camel.yaml", FLOW);
    assertThat(rules())
        .containsExactly(
            "shared/one.camel.yaml:3: no route in this file has the id 'one';"
                + " give the file the name of the route in it");
  }

  @Test
  void a_file_of_route_configurations_is_called_by_its_purpose() throws IOException {
    write(
        "shared/error-handling.camel.yaml",
        "# What faults do.\n- routeConfiguration:\n    id: flow\n");
    assertThat(rules()).isEmpty();
  }

  @Test
  void an_id_is_in_small_letters_with_dashes() throws IOException {
    write(
        "inbound/Poll_Deals.camel.yaml", FLOW.replace("id: deal-won-to-invoice", "id: Poll_Deals"));
    assertThat(rules())
        .containsExactly(
            "inbound/Poll_Deals.camel.yaml:3: the id 'Poll_Deals' is not in small letters with"
                + " dashes; write it like deal-won-to-invoice");
  }

  @Test
  void a_flow_says_which_document_it_makes() throws IOException {
    cases("deal-won");
    write("deals/deal-won.camel.yaml", FLOW.replace("id: deal-won-to-invoice", "id: deal-won"));
    assertThat(rules())
        .containsExactly(
            "deals/deal-won.camel.yaml:3: the flow 'deal-won' does not say which document it makes;"
                + " call it <thing>-<happened>-to-<document>");
  }

  @Test
  void the_first_line_is_a_sentence() throws IOException {
    assertThat(broken(FLOW.replace("# A won deal becomes an invoice.\n", "")))
        .containsExactly(
            "deals/deal-won-to-invoice.camel.yaml:1: the first line is not a comment;"
                + " begin with # and a sentence that a bookkeeper understands");
  }

  @Test
  void each_route_has_a_description() throws IOException {
    assertThat(broken(FLOW.replace("    description: Won deal to QuickBooks invoice\n", "")))
        .containsExactly(
            "deals/deal-won-to-invoice.camel.yaml:2: the route 'deal-won-to-invoice' has no"
                + " description; add description: with a few words");
  }

  @Test
  void a_flow_is_short() throws IOException {
    assertThat(broken(FLOW + "# more\n".repeat(80)))
        .containsExactly(
            "deals/deal-won-to-invoice.camel.yaml:81: the flow has 97 lines, more than 80;"
                + " move steps into a kamelet or a template");
  }

  @Test
  void a_file_holds_one_flow() throws IOException {
    cases("deal-lost-to-nothing");
    assertThat(broken(FLOW + FLOW.replace("id: deal-won-to-invoice", "id: deal-lost-to-nothing")))
        .containsExactly(
            "deals/deal-won-to-invoice.camel.yaml:20: 'deal-lost-to-nothing' is a second flow in"
                + " this file; move it into a file of its own");
  }

  @Test
  void a_host_is_a_placeholder() throws IOException {
    String remedy = " stands in the file; write a {{placeholder}} and list it in .env.example";
    String place = "deals/deal-won-to-invoice.camel.yaml:15: ";
    assertThat(broken(sink("https://api.example.com/x")))
        .containsExactly(place + "a host" + remedy);
    assertThat(broken(sink("http:api.example.com/x"))).containsExactly(place + "a host" + remedy);
    assertThat(broken(sink("platform-http:/hubspot/webhooks"))).isEmpty();
    assertThat(broken(sink("'https://{{hubspot.base-url}}/x'"))).isEmpty();
  }

  @Test
  void a_secret_a_stage_and_an_id_are_placeholders() throws IOException {
    String remedy = " stands in the file; write a {{placeholder}} and list it in .env.example";
    String place = "deals/deal-won-to-invoice.camel.yaml:";
    assertThat(broken(FLOW.replace("terms: Net 30", "clientSecret: hunter2")))
        .containsExactly(place + "17: a secret" + remedy);
    assertThat(broken(FLOW.replace("terms: Net 30", "auth: Bearer 0123456789abcdef")))
        .containsExactly(place + "17: a secret" + remedy);
    assertThat(broken(FLOW.replace("terms: Net 30", "clientSecret: '{{hubspot.base-url}}'")))
        .isEmpty();
    assertThat(broken(FLOW.replace("${body.won}", "${body.properties[dealstage]} == 'closedwon'")))
        .containsExactly(place + "12: a deal stage" + remedy);
    assertThat(broken(FLOW.replace("terms: Net 30", "realmId: 9130355377388383")))
        .containsExactly(place + "17: an id" + remedy);
  }

  @Test
  void a_setting_is_listed_in_the_example_environment() throws IOException {
    assertThat(broken(sink("'direct:{{quickbooks.requests-per-second:10}}'"))).isEmpty();
    assertThat(broken(sink("'direct:{{flow.x.terms}}-{{env:HOME}}'"))).isEmpty();
    assertThat(broken(sink("'direct:{{crm.base-url}}'")))
        .containsExactly(
            "deals/deal-won-to-invoice.camel.yaml:15: the setting {{crm.base-url}} is not in"
                + " .env.example; add CRM_BASE_URL= to it");
  }

  @Test
  void the_parameters_of_a_template_and_of_a_kamelet_are_no_settings() throws IOException {
    write(
        "templates/greeter.camel.yaml",
        """
        # Greets somebody.
        - routeTemplate:
            id: greeter
            description: Greets
            parameters:
              - name: who
            from:
              uri: "direct:{{who}}"
        """);
    write(
        "kamelets/shout.kamelet.yaml",
        """
        kind: Kamelet
        metadata: { name: whisper }
        spec:
          definition:
            properties: { suffix: { title: Suffix } }
          template:
            from: { uri: "direct:{{suffix}}{{loudness}}" }
        """);
    assertThat(rules())
        .containsExactly(
            "kamelets/shout.kamelet.yaml:2: the kamelet in this file is called 'whisper';"
                + " give metadata.name the name of the file",
            "kamelets/shout.kamelet.yaml:7: the setting {{loudness}} is not in .env.example;"
                + " add LOUDNESS= to it");
  }

  @Test
  void a_long_condition_becomes_a_named_property() throws IOException {
    assertThat(broken(FLOW.replace("${body.won}", "${body.won} && ".repeat(9) + "${body.won}")))
        .containsExactly(
            "deals/deal-won-to-invoice.camel.yaml:12: the condition is longer than a line;"
                + " make it a named property of the record");
  }

  @Test
  void the_long_form_is_asked_for() throws IOException {
    write(
        "examples/short.camel.yaml",
        """
        # All in short.
        - route:
            id: short
            description: All in short
            from:
              uri: direct:short
              steps:
                - to: direct:a
                - setBody:
                    simple: ${body}
                - setBody:
                    expression:
                      constant: a
                - choice:
                    when:
                      - simple: ${body}
                        steps:
                          - stop: {}
                - log: done
                - bean:
                    ref: orders
                    method: describe
        - from:
            uri: direct:alone
        """);
    assertThat(rules())
        .containsExactly(
            "examples/short.camel.yaml:8: the step 'to' is in its short form;"
                + " write its fields below it, as to: with uri:",
            "examples/short.camel.yaml:10: 'simple:' stands without expression:;"
                + " put it below expression:",
            "examples/short.camel.yaml:13: 'constant:' is in its short form;"
                + " write expression: below it",
            "examples/short.camel.yaml:16: 'simple:' stands without expression:;"
                + " put it below expression:",
            "examples/short.camel.yaml:19: the step 'log' is in its short form;"
                + " write its fields below it, as to: with uri:",
            "examples/short.camel.yaml:23: a from: stands alone; put it in a route:");
  }

  @Test
  void an_id_is_taken_once_over_all_files() throws IOException {
    write("quotes/deal-won-to-invoice.camel.yaml", FLOW);
    write("quotes/cases/deal-won-to-invoice/a.case.yaml", "then: created");
    write("quotes/cases/deal-won-to-invoice/b.case.yaml", "then: parked");
    assertThat(broken(FLOW))
        .containsExactly(
            "quotes/deal-won-to-invoice.camel.yaml:3: the id 'deal-won-to-invoice' is already taken"
                + " at deals/deal-won-to-invoice.camel.yaml:3; give one of the two another id");
  }

  @Test
  void a_flow_has_a_case_that_is_delivered_and_one_that_is_parked() throws IOException {
    write("deals/deal-won-to-invoice.camel.yaml", FLOW);
    write("deals/cases/deal-won-to-invoice/a.case.yaml", "then:\n  created:\n    Invoice: {}\n");
    write("deals/cases/deal-won-to-invoice/notes.yaml", "then: parked");
    assertThat(rules())
        .containsExactly(
            "deals/deal-won-to-invoice.camel.yaml:3: the flow 'deal-won-to-invoice' has no case with"
                + " then: parked; add one as deals/cases/deal-won-to-invoice/….case.yaml");
  }

  @Test
  void a_file_that_is_no_yaml_is_one_sentence_too() throws IOException {
    write("deals/a.camel.yaml", "- route: [");
    assertThat(rules()).singleElement().asString().startsWith("deals/a.camel.yaml:1: ");
  }

  private static String sink(String uri) {
    return FLOW.replace("kamelet:quickbooks-invoice-sink", uri);
  }

  private List<String> broken(String flow) throws IOException {
    flow(flow);
    cases("deal-won-to-invoice");
    return rules();
  }

  private Path flow(String text) throws IOException {
    return write("deals/deal-won-to-invoice.camel.yaml", text);
  }

  private void cases(String flow) throws IOException {
    write("deals/cases/" + flow + "/delivered.case.yaml", "then: created");
    write("deals/cases/" + flow + "/parked.case.yaml", "then: parked");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> rules() throws IOException {
    Path environment = folder.resolve(".env.example");
    Files.writeString(environment, "HUBSPOT_BASE_URL=\n# QUICKBOOKS_REQUESTS_PER_SECOND=10\n");
    return RouteFileRules.style(folder, environment).sentences();
  }
}

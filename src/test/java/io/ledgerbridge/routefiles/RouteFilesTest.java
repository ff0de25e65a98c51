package io.ledgerbridge.routefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Route;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFilesTest {

  private static final String GREET =
      """
      # Greets.
      - route:
          id: greet
          from:
            uri: direct:greet
            steps:
              - setBody:
                  simple: Hello ${body}
      """;

  @TempDir Path folder;

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final RouteProblems problems = new RouteProblems();
  private final LoadedRoutes loaded = new LoadedRoutes();
  private RouteFiles files;

  @BeforeEach
  void start() {
    camel
        .getComponent("kamelet", KameletComponent.class)
        .setLocation(new RouteFolder(folder).kamelets());
    camel.start();
    files = new RouteFiles(camel, folder, problems, loaded);
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void a_good_file_runs_and_is_known_with_its_text() throws IOException {
    assertThat(load("deals/greet.camel.yaml", GREET)).isEmpty();

    assertThat(ask("direct:greet", "Ada")).isEqualTo("Hello Ada");
    assertThat(loaded.fileOf("greet")).contains("deals/greet.camel.yaml");
    assertThat(loaded.textOf("greet")).contains(GREET);
    assertThat(loaded.ids()).containsExactly("greet");
  }

  @Test
  void a_syntax_error_is_refused_with_its_line() throws IOException {
    assertThat(
            load(
                "deals/bent.camel.yaml",
                """
                # Bent.
                - route:
                    id: bent
                   from:
                      uri: direct:bent
                """))
        .containsExactly(
            "deals/bent.camel.yaml:4: expected <block end>, but found '<block mapping start>';"
                + " correct the YAML at this line or the one above: indentation, colon or quote");
  }

  @Test
  void an_unknown_step_is_refused_with_its_line() throws IOException {
    assertThat(
            load(
                "deals/typo.camel.yaml",
                """
                # Typo.
                - route:
                    id: typo
                    from:
                      uri: direct:typo
                      steps:
                        - setBdy:
                            simple: Hello
                """))
        .containsExactly(
            "deals/typo.camel.yaml:7: Camel has no step 'setBdy';"
                + " correct its spelling or its indentation");
  }

  @Test
  void an_unknown_field_is_refused_with_its_line() throws IOException {
    assertThat(
            load(
                "deals/typo.camel.yaml",
                """
                # Typo.
                - route:
                    id: typo
                    descripton: Typo
                    from:
                      uri: direct:typo
                """))
        .containsExactly(
            "deals/typo.camel.yaml:4: 'descripton' is not known at this place;"
                + " correct its spelling or its indentation");
  }

  @Test
  void an_unquoted_placeholder_is_refused_with_its_line_and_how_to_write_it() throws IOException {
    assertThat(
            load(
                "deals/bare.camel.yaml",
                """
                # Bare.
                - route:
                    id: bare
                    autoStartup: {{flow.bare.enabled}}
                    from:
                      uri: direct:bare
                """))
        .containsExactly(
            "deals/bare.camel.yaml:4: a {{placeholder}} stands without quotes; put it in double quotes");
  }

  @Test
  void an_id_taken_in_another_file_is_refused_before_loading() throws IOException {
    load("deals/greet.camel.yaml", GREET);

    assertThat(load("deals/again.camel.yaml", GREET.replace("Hello", "Bye")))
        .containsExactly(
            "deals/again.camel.yaml:3: the id 'greet' is already taken by deals/greet.camel.yaml;"
                + " give one of the two another id");
    assertThat(ask("direct:greet", "Ada")).isEqualTo("Hello Ada");
  }

  @Test
  void an_id_twice_in_one_file_is_refused() throws IOException {
    assertThat(load("deals/greet.camel.yaml", GREET + GREET.replace("direct:greet", "direct:b")))
        .containsExactly(
            "deals/greet.camel.yaml:11: the id 'greet' is already taken by line 3 of this file;"
                + " give one of the two another id");
    assertThat(routes()).isEmpty();
  }

  @Test
  void a_missing_kamelet_is_refused_and_nothing_of_the_file_stays() throws IOException {
    assertThat(load("deals/two.camel.yaml", GREET + to("broken", "kamelet:nope?a=b")))
        .containsExactly(
            "deals/two.camel.yaml:16: there is no kamelet 'nope';"
                + " correct the name, or add kamelets/nope.kamelet.yaml");
    assertThat(routes()).isEmpty();
    assertThat(camel.getRouteDefinitions()).isEmpty();
    assertThat(camel.getEndpoints()).isEmpty();

    assertThat(load("deals/greet.camel.yaml", GREET)).isEmpty();
    assertThat(ask("direct:greet", "Ada")).isEqualTo("Hello Ada");
  }

  @Test
  void a_placeholder_without_value_is_refused() throws IOException {
    assertThat(load("deals/two.camel.yaml", GREET + to("broken", "{{quickbooks.base-url}}/x")))
        .containsExactly(
            "deals/two.camel.yaml:16: the placeholder {{quickbooks.base-url}} has no value;"
                + " set QUICKBOOKS_BASE_URL, or give it a default: {{quickbooks.base-url:…}}");
    assertThat(routes()).isEmpty();
  }

  @Test
  void an_unknown_component_is_refused() throws IOException {
    assertThat(load("deals/two.camel.yaml", GREET + to("broken", "drect:x")))
        .containsExactly(
            "deals/two.camel.yaml:16: there is no Camel component 'drect';"
                + " correct the uri, or add the component to the application");
    assertThat(routes()).isEmpty();
  }

  @Test
  void a_missing_bean_is_refused() throws IOException {
    assertThat(load("deals/two.camel.yaml", GREET + to("broken", "bean:nobody?method=x")))
        .containsExactly(
            "deals/two.camel.yaml:16: the application has no bean 'nobody'; correct the name");
    assertThat(routes()).isEmpty();
  }

  @Test
  void a_kamelet_is_found_and_stays_when_another_file_that_uses_it_is_refused() throws IOException {
    write("kamelets/shout.kamelet.yaml", SHOUT);
    assertThat(load("deals/one.camel.yaml", to("one", "kamelet:shout?suffix=1"))).isEmpty();
    String bad = to("two", "kamelet:shout?suffix=1") + to("broken", "kamelet:nope");
    assertThat(load("deals/two.camel.yaml", bad)).hasSize(1);

    assertThat(ask("direct:one", "a")).isEqualTo("A1");
    assertThat(load("deals/two.camel.yaml", to("two", "kamelet:shout?suffix=2"))).isEmpty();
    assertThat(ask("direct:two", "a")).isEqualTo("A2");
  }

  @Test
  void a_file_loaded_again_takes_the_place_of_what_it_was() throws IOException {
    write("kamelets/shout.kamelet.yaml", SHOUT);
    load("deals/one.camel.yaml", to("one", "kamelet:shout?suffix=1"));
    assertThat(load("deals/one.camel.yaml", to("one", "kamelet:shout?suffix=2"))).isEmpty();
    assertThat(ask("direct:one", "a")).isEqualTo("A2");

    load("deals/one.camel.yaml", to("one", "kamelet:nope"));
    assertThat(problems.all()).hasSize(1);
    assertThat(ask("direct:one", "a")).isEqualTo("A2");
    load("deals/one.camel.yaml", to("one", "kamelet:shout?suffix=2"));
    assertThat(problems.all()).isEmpty();
    assertThat(ask("direct:one", "a")).isEqualTo("A2");

    files.remove(folder.resolve("deals/one.camel.yaml"));
    assertThat(loaded.ids()).isEmpty();
    assertThat(routes()).isEmpty();
  }

  @Test
  void a_source_kamelet_leaves_with_the_flow_that_used_it() throws IOException {
    write("kamelets/doorbell.kamelet.yaml", DOORBELL);
    for (String started : List.of("true", "false")) {
      String flow =
          GREET
              .replace("direct:greet", "kamelet:doorbell?suffix=" + started)
              .replace("id: greet", "id: greet\n    autoStartup: " + started);
      assertThat(load("deals/greet.camel.yaml", flow)).isEmpty();
      assertThat(load("deals/greet.camel.yaml", flow.replace("Hello", "Bye"))).isEmpty();
      assertThat(routes()).hasSize(2);
    }
    files.remove(folder.resolve("deals/greet.camel.yaml"));
    assertThat(routes()).isEmpty();
  }

  @Test
  void two_routes_cannot_share_one_source() throws IOException {
    write("kamelets/doorbell.kamelet.yaml", DOORBELL);
    String flow = GREET.replace("direct:greet", "kamelet:doorbell?suffix=a");
    load("deals/a.camel.yaml", flow);

    assertThat(load("deals/b.camel.yaml", flow.replace("id: greet", "id: other")))
        .containsExactly(
            "deals/b.camel.yaml:5: another route already takes everything from"
                + " 'kamelet:doorbell?suffix=a';"
                + " let a parameter differ, or read from another uri");
    assertThat(routes()).hasSize(2);
  }

  @Test
  void the_id_of_a_kamelets_route_is_an_id_too() throws IOException {
    write("kamelets/doorbell.kamelet.yaml", DOORBELL);
    load("deals/greet.camel.yaml", GREET);

    String flow = GREET.replace("direct:greet", "kamelet:doorbell/greet?suffix=a");
    assertThat(load("deals/b.camel.yaml", flow.replace("id: greet", "id: other")))
        .containsExactly(
            "deals/b.camel.yaml:5: the id 'greet' is already taken by deals/greet.camel.yaml;"
                + " give one of the two another id");
    assertThat(ask("direct:greet", "Ada")).isEqualTo("Hello Ada");
  }

  @Test
  void a_file_that_contains_itself_is_refused() throws IOException {
    assertThat(load("deals/loop.camel.yaml", "- &a [ *a ]")).hasSize(1);
  }

  @Test
  void folders_are_loaded_in_the_order_in_which_they_build_on_each_other() throws IOException {
    List<String> wanted =
        List.of(
            "shared/b",
            "templates/a",
            "connectors/a",
            "deals/a",
            "deals/deep/b",
            "quotes/a",
            "payments/a",
            "acme/a",
            "examples/a",
            "delivery/a",
            "inbound/a");
    for (String name : wanted) {
      write(name + ".camel.yaml", GREET);
    }
    write("kamelets/shout.kamelet.yaml", SHOUT);
    write("kamelets/not-a-route.camel.yaml", GREET);
    write("deals/cases/greet/one.case.yaml", "then: created");
    write("deals/cases/greet/not-a-route.camel.yaml", GREET);
    write(".hidden/a.camel.yaml", GREET);

    RouteFolder routes = new RouteFolder(folder);
    assertThat(routes.files().stream().map(routes::name))
        .containsExactlyElementsOf(wanted.stream().map(name -> name + ".camel.yaml").toList());
  }

  @Test
  void a_broken_file_keeps_no_other_one_from_running() throws IOException {
    write("deals/a.camel.yaml", to("broken", "kamelet:nope"));
    write("deals/b.camel.yaml", "- route: [");
    write("quotes/greet.camel.yaml", GREET);

    files.loadAll();

    assertThat(loaded.ids()).containsExactly("greet");
    assertThat(problems.all())
        .extracting(RouteProblem::file)
        .containsExactly("deals/a.camel.yaml", "deals/b.camel.yaml");
    assertThat(problems.of("quotes/greet.camel.yaml")).isEmpty();
  }

  @Test
  void a_folder_that_is_not_there_is_a_problem_and_not_a_crash() {
    new RouteFiles(camel, folder.resolve("gone"), problems, loaded).loadAll();

    assertThat(problems.all())
        .singleElement()
        .satisfies(
            p -> assertThat(p.sentence()).endsWith("gone: it cannot be read; set ROUTES_DIR"));
  }

  @Test
  void a_route_configuration_handles_the_faults_of_later_files() throws IOException {
    write("shared/error-handling.camel.yaml", FLOW_ERRORS);
    write("deals/fails.camel.yaml", FAILS);

    files.loadAll();

    assertThat(problems.all()).isEmpty();
    assertThat(ask("direct:fails", "a")).isEqualTo("handled");
    assertThat(loaded.ids()).containsExactly("fails");
  }

  @Test
  void a_route_configuration_that_nobody_has_is_refused() throws IOException {
    assertThat(load("deals/fails.camel.yaml", FAILS))
        .containsExactly(
            "deals/fails.camel.yaml:4: there is no routeConfiguration 'flow';"
                + " correct the name, or its faults are handled by nobody");
  }

  @Test
  void a_template_makes_routes_of_later_files() throws IOException {
    write("templates/greeter.camel.yaml", GREETER);
    write("inbound/greet-ann.camel.yaml", greetAnn("who"));

    files.loadAll();

    assertThat(problems.all()).isEmpty();
    assertThat(ask("direct:greet-ann", "")).isEqualTo("Hello ann");
    assertThat(loaded.fileOf("greet-ann")).contains("inbound/greet-ann.camel.yaml");
    assertThat(load("deals/again.camel.yaml", GREET.replace("id: greet", "id: greet-ann")))
        .containsExactly(
            "deals/again.camel.yaml:3: the id 'greet-ann' is already taken by"
                + " inbound/greet-ann.camel.yaml; give one of the two another id");
    assertThat(load("deals/again.camel.yaml", GREET.replace("id: greet", "id: greeter")))
        .hasSize(1);
  }

  @Test
  void a_template_without_its_parameter_is_refused() throws IOException {
    write("templates/greeter.camel.yaml", GREETER);
    write("inbound/greet-ann.camel.yaml", greetAnn("whom"));

    files.loadAll();

    assertThat(problems.all())
        .extracting(RouteProblem::sentence)
        .containsExactly(
            "inbound/greet-ann.camel.yaml:3: Route template greeter the following mandatory"
                + " parameters must be provided: who; correct the file");
    assertThat(loaded.ids()).isEmpty();
    assertThat(routes()).isEmpty();
  }

  @Test
  void a_template_that_is_not_there_is_refused() throws IOException {
    assertThat(load("inbound/greet-ann.camel.yaml", greetAnn("who")))
        .containsExactly(
            "inbound/greet-ann.camel.yaml:3: Cannot find RouteTemplate with id greeter;"
                + " correct the file");
  }

  @Test
  void every_placeholder_without_value_is_named_at_once() throws IOException {
    assertThat(load("deals/two.camel.yaml", to("a", "{{one}}") + to("b", "{{two.three}}")))
        .hasSize(2);
  }

  @Test
  void a_placeholder_inside_a_kamelet_is_named_too() throws IOException {
    write("kamelets/shout.kamelet.yaml", SHOUT.replace("{{suffix}}", "{{loudness}}"));
    assertThat(load("deals/one.camel.yaml", to("one", "kamelet:shout?suffix=1")))
        .containsExactly(
            "deals/one.camel.yaml: the placeholder {{loudness}} has no value;"
                + " set LOUDNESS, or give it a default: {{loudness:…}}");
    assertThat(routes()).isEmpty();
  }

  @Test
  void a_route_that_its_precondition_leaves_out_is_loaded_and_does_not_run() throws IOException {
    String example =
        to("example", "{{unset.place}}")
            .replace("id: example", "id: example\n    precondition: \"{{on:false}}\"");
    assertThat(load("examples/example.camel.yaml", example)).isEmpty();
    assertThat(routes()).isEmpty();
  }

  @Test
  void an_id_that_the_application_has_is_refused() throws Exception {
    camel.addRoutes(
        new org.apache.camel.builder.RouteBuilder() {
          @Override
          public void configure() {
            from("direct:java").routeId("greet").to("log:x");
          }
        });
    assertThat(load("deals/greet.camel.yaml", GREET))
        .containsExactly(
            "deals/greet.camel.yaml:3: the id 'greet' is already taken by the application itself;"
                + " give one of the two another id");
  }

  private static final String FLOW_ERRORS =
      """
      # Faults of flows.
      - routeConfiguration:
          id: flow
          onException:
            - onException:
                exception:
                  - java.lang.Exception
                handled:
                  constant:
                    expression: "true"
                steps:
                  - setBody:
                      constant: handled
      """;

  private static final String FAILS =
      """
      # Fails.
      - route:
          id: fails
          routeConfigurationId: flow
          from:
            uri: direct:fails
            steps:
              - throwException:
                  exceptionType: java.lang.IllegalStateException
                  message: Oh
      """;

  private static final String GREETER =
      """
      # Greets somebody.
      - routeTemplate:
          id: greeter
          parameters:
            - name: who
          from:
            uri: "direct:greet-{{who}}"
            steps:
              - setBody:
                  simple: "Hello {{who}}"
      """;

  private static String greetAnn(String parameter) {
    return """
    # Greets Ann.
    - templatedRoute:
        routeTemplateRef: greeter
        routeId: greet-ann
        parameters:
          - name: %s
            value: ann
    """
        .formatted(parameter);
  }

  private static final String DOORBELL =
      """
      apiVersion: camel.apache.org/v1
      kind: Kamelet
      metadata: { name: doorbell, labels: { camel.apache.org/kamelet.type: source } }
      spec:
        definition:
          title: Doorbell
          type: object
          properties: { suffix: { title: Suffix, type: string } }
        template:
          from:
            uri: direct:doorbell
            steps: [ { to: "kamelet:sink" } ]
      """;

  private static final String SHOUT =
      """
      apiVersion: camel.apache.org/v1
      kind: Kamelet
      metadata: { name: shout, labels: { camel.apache.org/kamelet.type: action } }
      spec:
        definition:
          title: Shout
          type: object
          required: [suffix]
          properties: { suffix: { title: Suffix, type: string } }
        template:
          from:
            uri: kamelet:source
            steps: [ { setBody: { simple: "${body.toUpperCase()}{{suffix}}" } } ]
      """;

  private static String to(String id, String uri) {
    return """
    # Calls.
    - route:
        id: %s
        from:
          uri: direct:%s
          steps:
            - to:
                uri: %s
    """
        .formatted(id, id, uri.contains("{{") ? '"' + uri + '"' : uri);
  }

  private List<String> load(String name, String text) throws IOException {
    return files.load(write(name, text)).stream().map(RouteProblem::sentence).toList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Object ask(String uri, String body) {
    return camel.createProducerTemplate().requestBody(uri, body);
  }

  private List<String> routes() {
    return camel.getRoutes().stream().map(Route::getId).toList();
  }
}

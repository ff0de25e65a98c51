package io.ledgerbridge.routefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.routefiles.RefreshRoutes.Refreshed;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** What changes in the routes folder while the application runs. */
class RefreshRoutesTest {
  @TempDir Path folder;
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final RouteProblems problems = new RouteProblems();
  private final LoadedRoutes loaded = new LoadedRoutes();
  private RouteFiles files;
  private RefreshRoutes refresh;

  @BeforeEach
  void start() throws IOException {
    camel
        .getComponent("kamelet", KameletComponent.class)
        .setLocation(new RouteFolder(folder).kamelets());
    camel.start();
    files = new RouteFiles(camel, folder, problems, loaded);
    refresh = new RefreshRoutes(camel, folder, files, problems, loaded, new RouteGate());
    write("deals/stays.camel.yaml", says("stays", "same"));
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void changed_new_and_gone_files_are_taken_and_nothing_else_is_touched() throws IOException {
    write("deals/a.camel.yaml", says("a", "old"));
    write("deals/b.camel.yaml", says("b", "old"));
    begin();
    Route stays = camel.getRoute("stays");
    assertThat(refresh.refresh().isEmpty()).isTrue();

    write("deals/a.camel.yaml", says("a", "new"));
    Files.delete(folder.resolve("deals/b.camel.yaml"));
    write("deals/deep/c.camel.yaml", says("c", "first"));
    Refreshed came = refresh.refresh();

    assertThat(came.taken()).containsExactly("deals/a.camel.yaml", "deals/deep/c.camel.yaml");
    assertThat(came.removed()).containsExactly("deals/b.camel.yaml");
    assertThat(came.refused()).isEmpty();
    assertThat(ask("a")).isEqualTo("new");
    assertThat(ask("c")).isEqualTo("first");
    assertThat(loaded.ids()).containsExactly("a", "c", "stays");
    assertThat(camel.getRoute("stays")).isSameAs(stays);
  }

  @Test
  void a_wrong_file_is_told_and_what_ran_runs_on_until_it_is_right() throws IOException {
    write("deals/a.camel.yaml", says("a", "old"));
    begin();

    write("deals/a.camel.yaml", says("a", "new").replace("setBody", "setBdy"));
    Refreshed wrong = refresh.refresh();

    assertThat(wrong.isEmpty()).isTrue();
    assertThat(wrong.refused())
        .extracting(RouteProblem::sentence)
        .containsExactly(
            "deals/a.camel.yaml:7: Camel has no step 'setBdy';"
                + " correct its spelling or its indentation");
    assertThat(ask("a")).isEqualTo("old");

    write("deals/a.camel.yaml", says("a", "new"));
    assertThat(refresh.refresh().refused()).isEmpty();
    assertThat(ask("a")).isEqualTo("new");
  }

  @Test
  void a_wrong_change_that_is_undone_is_no_problem_any_more() throws IOException {
    write("deals/a.camel.yaml", says("a", "old"));
    begin();
    write("deals/a.camel.yaml", "- route: [");
    assertThat(refresh.refresh().refused()).hasSize(1);

    write("deals/a.camel.yaml", says("a", "old"));

    assertThat(refresh.refresh().refused()).isEmpty();
    assertThat(ask("a")).isEqualTo("old");
  }

  @Test
  void a_route_may_move_to_a_file_that_comes_earlier() throws IOException {
    write("deals/b.camel.yaml", says("moves", "old"));
    begin();

    write("deals/a.camel.yaml", says("moves", "new"));
    write("deals/b.camel.yaml", says("other", "new"));
    Refreshed came = refresh.refresh();

    assertThat(came.refused()).isEmpty();
    assertThat(loaded.fileOf("moves")).contains("deals/a.camel.yaml");
    assertThat(ask("moves")).isEqualTo("new");
  }

  @Test
  void who_calls_a_kamelet_gets_its_new_text() throws IOException {
    write("kamelets/shout.kamelet.yaml", SHOUT);
    write("kamelets/whisper.kamelet.yaml", SHOUT.replace("shout", "whisper"));
    write("deals/a.camel.yaml", calls("a", "kamelet:shout?suffix=1"));
    write("deals/b.camel.yaml", calls("b", "kamelet:shout?suffix=2"));
    begin();
    Route stays = camel.getRoute("stays");
    assertThat(ask("a")).isEqualTo("X1");

    write("kamelets/shout.kamelet.yaml", SHOUT.replace("{{suffix}}", "!{{suffix}}"));
    Refreshed came = refresh.refresh();

    assertThat(came.refused()).isEmpty();
    assertThat(came.taken())
        .containsExactly("deals/a.camel.yaml", "deals/b.camel.yaml", "kamelets/shout.kamelet.yaml");
    assertThat(ask("a")).isEqualTo("X!1");
    assertThat(ask("b")).isEqualTo("X!2");
    assertThat(camel.getRoute("stays")).isSameAs(stays);
    assertThat(refresh.refresh().isEmpty()).isTrue();
  }

  @Test
  void a_kamelet_that_calls_another_gets_its_new_text_too() throws IOException {
    write("kamelets/shout.kamelet.yaml", SHOUT);
    write(
        "kamelets/twice.kamelet.yaml",
        SHOUT
            .replace("name: shout", "name: twice")
            .replace(
                "{ setBody: { simple: \"${body.toUpperCase()}{{suffix}}\" } }",
                "{ to: \"kamelet:shout?suffix={{suffix}}\" }"));
    write("deals/a.camel.yaml", calls("a", "kamelet:twice?suffix=1"));
    begin();
    assertThat(ask("a")).isEqualTo("X1");

    write("kamelets/shout.kamelet.yaml", SHOUT.replace("{{suffix}}", "!{{suffix}}"));

    assertThat(refresh.refresh().refused()).isEmpty();
    assertThat(ask("a")).isEqualTo("X!1");
  }

  @Test
  void a_wrong_kamelet_is_told_and_the_one_before_runs_on() throws IOException {
    write("kamelets/shout.kamelet.yaml", SHOUT);
    write("deals/a.camel.yaml", calls("a", "kamelet:shout?suffix=1"));
    write("deals/b.camel.yaml", calls("b", "kamelet:shout?suffix=2"));
    begin();

    for (String wrong :
        List.of(
            "kind: [",
            SHOUT.replace("setBody", "setBdy"),
            SHOUT.replace("{ setBody:", "{ to: \"nowhere:a\" }, { setBody:"),
            SHOUT.replace("{{suffix}}", "{{loudness}}"),
            SHOUT.replace("name: shout", "name: cry"))) {
      write("kamelets/shout.kamelet.yaml", wrong);
      Refreshed came = refresh.refresh();

      assertThat(came.isEmpty()).as(wrong).isTrue();
      assertThat(came.refused())
          .as(wrong)
          .extracting(RouteProblem::file)
          .containsExactly("kamelets/shout.kamelet.yaml");
      assertThat(ask("a")).as(wrong).isEqualTo("X1");
      assertThat(ask("b")).as(wrong).isEqualTo("X2");
    }

    write("kamelets/shout.kamelet.yaml", SHOUT.replace("{{suffix}}", "!{{suffix}}"));
    assertThat(refresh.refresh().refused()).isEmpty();
    assertThat(ask("b")).isEqualTo("X!2");
  }

  @Test
  void a_kamelet_that_is_called_cannot_go_and_a_new_one_is_found() throws IOException {
    write("kamelets/shout.kamelet.yaml", SHOUT);
    write("deals/a.camel.yaml", calls("a", "kamelet:shout?suffix=1"));
    write("deals/b.camel.yaml", calls("b", "kamelet:late?suffix=2"));
    begin();
    assertThat(problems.all()).hasSize(1);

    Files.delete(folder.resolve("kamelets/shout.kamelet.yaml"));
    write("kamelets/late.kamelet.yaml", SHOUT.replace("name: shout", "name: late"));
    Refreshed came = refresh.refresh();

    assertThat(came.refused())
        .extracting(RouteProblem::sentence)
        .containsExactly(
            "kamelets/shout.kamelet.yaml: its file is gone, and [deals/a.camel.yaml] call it;"
                + " take the calls out, too");
    assertThat(ask("a")).isEqualTo("X1");
    assertThat(ask("b")).isEqualTo("X2");

    Files.delete(folder.resolve("deals/a.camel.yaml"));
    assertThat(refresh.refresh().removed())
        .containsExactly("deals/a.camel.yaml", "kamelets/shout.kamelet.yaml");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void a_kamelet_that_was_broken_at_the_start_is_taken_once_it_is_mended() throws IOException {
    write("kamelets/shout.kamelet.yaml", "kind: [");
    write("deals/a.camel.yaml", calls("a", "kamelet:shout?suffix=1"));
    begin();
    assertThat(loaded.ids()).containsExactly("stays");

    write("kamelets/shout.kamelet.yaml", SHOUT);

    assertThat(refresh.refresh().refused()).isEmpty();
    assertThat(ask("a")).isEqualTo("X1");
  }

  @Test
  void what_is_built_on_a_configuration_is_built_anew_with_it() throws IOException {
    write("shared/errors.camel.yaml", handled("old"));
    write("deals/fails.camel.yaml", FAILS);
    begin();
    assertThat(ask("fails")).isEqualTo("old");

    write("shared/errors.camel.yaml", handled("new"));

    assertThat(refresh.refresh().taken())
        .containsExactly("deals/fails.camel.yaml", "shared/errors.camel.yaml");
    assertThat(ask("fails")).isEqualTo("new");
  }

  @Test
  void a_folder_that_is_empty_or_gone_takes_nothing_away() throws IOException {
    begin();
    Files.delete(folder.resolve("deals/stays.camel.yaml"));

    assertThatThrownBy(refresh::refresh)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("holds no route file");
    Files.delete(folder.resolve("deals"));
    Files.delete(folder);
    assertThatThrownBy(refresh::refresh).isInstanceOf(UncheckedIOException.class);

    assertThat(ask("stays")).isEqualTo("same");
  }

  private void begin() {
    files.loadAll();
    refresh.remember();
  }

  private static String says(String id, String what) {
    return """
    # Says something.
    - route:
        id: %1$s
        from:
          uri: direct:%1$s
          steps:
            - setBody:
                constant: %2$s
    """
        .formatted(id, what);
  }

  private static String calls(String id, String uri) {
    return """
    # Calls.
    - route:
        id: %1$s
        from:
          uri: direct:%1$s
          steps:
            - to:
                uri: %2$s
    """
        .formatted(id, uri);
  }

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

  private static String handled(String answer) {
    return """
    # Faults.
    - routeConfiguration:
        id: faults
        onException:
          - onException:
              exception:
                - java.lang.Exception
              handled:
                constant:
                  expression: "true"
              steps:
                - setBody:
                    constant: %s
    """
        .formatted(answer);
  }

  private static final String FAILS =
      """
      # Fails.
      - route:
          id: fails
          routeConfigurationId: faults
          from:
            uri: direct:fails
            steps:
              - throwException:
                  exceptionType: java.lang.IllegalStateException
                  message: Oh
      """;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Object ask(String id) {
    return camel.createProducerTemplate().requestBody("direct:" + id, "x");
  }
}

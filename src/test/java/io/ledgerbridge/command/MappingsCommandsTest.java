package io.ledgerbridge.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.trial.Trial;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MappingsCommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void without_a_running_application_the_database_is_opened() throws Exception {
    String database =
        "--spring.datasource.url=jdbc:h2:file:"
            + folder.resolve("ledgerbridge")
            + ";MODE=PostgreSQL;"
            + "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    Path file = Files.writeString(folder.resolve("in.yaml"), "acme:\n  items: { a: b }\n");

    assertThat(new StoredMappings(List.of(database)).read()).endsWith("\n{}\n");
    assertThatThrownBy(() -> new StoredMappings(List.of(database)).write(Files.readString(file)))
        .hasMessageContaining("line 1: no connected QuickBooks company is called 'acme'.");
  }

  @Test
  void a_running_application_is_asked() throws Exception {
    try (Trial trial = new Trial(Clock.systemUTC(), 1)) {
      trial.start(Map.of("ledgerbridge.clockwork", false, "logging.level.root", "warn"));
      String url =
          "--url=http://localhost:"
              + trial.application().getEnvironment().getProperty("local.server.port");
      Path file = folder.resolve("out.yaml");
      Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "acme:\n  items: { a: b }\n");

      assertThat(execute("export", url, file.toString())).isZero();
      assertThat(Files.readString(file)).startsWith("# What HubSpot has");
      assertThat(execute("import", url, file.toString())).isZero();
      assertThat(out.toString()).contains("0 mappings are in " + file);
      assertThat(execute("import", url, wrong.toString())).isEqualTo(1);
      assertThat(err.toString()).contains("Nothing was imported:", "line 1: ");
    }
  }

  @Test
  void what_is_not_there_is_said_in_a_sentence() {
    assertThat(execute("import", folder.resolve("none.yaml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("There is no file ");
    assertThat(execute("export", "--url=http://localhost:1")).isEqualTo(1);
    assertThat(err.toString()).contains("The application at http://localhost:1 cannot be asked");
  }

  private int execute(String... arguments) {
    CommandLine line = Commands.line();
    return line.setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}

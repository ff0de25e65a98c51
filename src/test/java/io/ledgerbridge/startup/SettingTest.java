package io.ledgerbridge.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
  private static final Pattern NAME = Pattern.compile("^(?:# )?([A-Z][A-Z0-9_]+)=");

  /** What sounds like a secret and is none. */
  private static final List<String> OPEN =
      List.of(
          "HUBSPOT_TOKEN_URL",
          "QUICKBOOKS_TOKEN_URL",
          "LEDGERBRIDGE_ENCRYPTION_KEY_LOST",
          "LEDGERBRIDGE_TOKEN_WARNING");

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db:5432/books, jdbc:postgresql://db:5432/books",
    "jdbc:postgresql://ann:pw@db/books, jdbc:postgresql://***@db/books",
    "jdbc:postgresql://ann:p@/w@db/books, jdbc:postgresql://***@db/books",
    "jdbc:postgresql://db/books?user=ann&password=pw&ssl=true,"
        + " jdbc:postgresql://db/books?user=***&password=***&ssl=true",
    "jdbc:h2:file:./data/books;USER=sa;PASSWORD=one two, jdbc:h2:file:./data/books;USER=***;PASSWORD=***",
    "https://hooks.example.com/in?token=abc, https://hooks.example.com/in?token=***",
    "0 * * * * ?, 0 * * * * ?"
  })
  void an_address_is_shown_without_who_logs_in_and_how(String value, String shown) {
    assertThat(Setting.of("spring.datasource.url", value))
        .isEqualTo(new Setting("SPRING_DATASOURCE_URL", shown));
  }

  @Test
  void a_secret_is_shown_as_set() {
    assertThat(Setting.of("hubspot.access-token", "pat-1").shown()).isEqualTo(Setting.HIDDEN);
  }

  @Test
  void a_long_value_is_cut_and_stays_on_its_line() {
    assertThat(Setting.of("HUBSPOT_SCOPES", "one\ntwo " + "x".repeat(200)).shown())
        .startsWith("one two xxx")
        .hasSize(91)
        .endsWith("…");
  }

  @Test
  void every_secret_of_the_example_is_hidden() throws IOException {
    List<String> names =
        Files.readAllLines(Path.of(".env.example")).stream()
            .map(NAME::matcher)
            .filter(line -> line.find())
            .map(line -> line.group(1))
            .toList();
    List<String> alarming =
        names.stream()
            .filter(
                name -> name.matches(".*(TOKEN|SECRET|PASSWORD|KEY|VERIFIER|JAAS|WEBHOOK_URL).*"))
            .filter(name -> !OPEN.contains(name))
            .toList();

    assertThat(alarming).contains("QUICKBOOKS_WEBHOOK_VERIFIER", "ALERT_WEBHOOK_URL");
    assertThat(alarming).allMatch(Setting::secret);
    assertThat(names.stream().filter(Setting::secret)).isSubsetOf(alarming);
  }
}

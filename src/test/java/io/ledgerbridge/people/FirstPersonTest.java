package io.ledgerbridge.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.config.WrongSetting;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class FirstPersonTest {
  private static final Pattern PASSWORD = Pattern.compile("with the password (\\S{43})");
  private final Database database;
  private final People people;
  private final CheckPassword check;
  private final SessionsOf sessions;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  FirstPersonTest(Database database) {
    this.database = database;
    this.people = new People(database.client(), Clock.systemUTC());
    this.check = new CheckPassword(people, new Throttle(database.client(), Clock.systemUTC()));
    this.sessions = new SessionsOf(database);
  }

  @OnEachDatabase
  void without_a_password_one_is_made_and_shown_once() {
    start("");

    Matcher shown = PASSWORD.matcher(printed.toString(StandardCharsets.UTF_8));
    assertThat(shown.find()).isTrue();
    assertThat(knows(shown.group(1))).isTrue();
    assertThat(people.find("admin").orElseThrow().acts()).isTrue();
    printed.reset();
    start("");
    assertThat(printed.size()).isZero();
    assertThat(database.client().sql("select password from person").query(String.class).single())
        .startsWith("{bcrypt}");
  }

  @OnEachDatabase
  void of_two_nodes_that_start_first_one_shows_a_password() throws Exception {
    database.together(() -> started(), () -> started());

    List<String> shown =
        PASSWORD
            .matcher(printed.toString(StandardCharsets.UTF_8))
            .results()
            .map(each -> each.group(1))
            .toList();
    assertThat(shown).hasSize(1);
    assertThat(knows(shown.get(0))).isTrue();
  }

  @OnEachDatabase
  void where_nobody_reads_it_none_is_made() {
    first().arrive(settings(""), false);

    assertThat(people.all()).isEmpty();
  }

  @OnEachDatabase
  void the_password_of_the_settings_holds_whatever_was_before_and_ends_its_sessions() {
    start("first");
    assertThat(knows("first")).isTrue();
    sessions.add("admin", 1);
    start("first");
    assertThat(sessions.repository().findByPrincipalName("admin")).hasSize(1);

    people.role(people.find("admin").orElseThrow(), Role.LOOKS);
    people.disable(people.find("admin").orElseThrow());
    start("second");

    assertThat(knows("first")).isFalse();
    assertThat(knows("second")).isTrue();
    assertThat(people.find("admin").orElseThrow().acts()).isTrue();
    assertThat(sessions.repository().findByPrincipalName("admin")).isEmpty();
    assertThat(printed.size()).isZero();
    start("");
    assertThat(knows("second")).as("goes on without the setting").isTrue();
  }

  @OnEachDatabase
  void a_password_that_would_not_be_read_to_its_end_stops_the_start() {
    assertThatThrownBy(() -> start("x".repeat(73)))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining("longer than 72 bytes");
  }

  private boolean started() {
    start("");
    return true;
  }

  private void start(String password) {
    first().arrive(settings(password), true);
  }

  private FirstPerson first() {
    Audit audit = new Audit(database.client(), Clock.systemUTC());
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new FirstPerson(people, sessions.end(), audit, out);
  }

  private boolean knows(String password) {
    return !check.check("admin", password, "10.0.0.1").equals(Optional.empty());
  }

  static AppSettings settings(String password) {
    Path nowhere = Path.of("nowhere");
    return new AppSettings(nowhere, "", "", password, "", "", false, Duration.ZERO, nowhere);
  }
}

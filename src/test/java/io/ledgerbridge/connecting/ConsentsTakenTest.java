package io.ledgerbridge.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class ConsentsTakenTest {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
  private final Database database;

  ConsentsTakenTest(Database database) {
    this.database = database;
  }

  @OnEachDatabase
  void a_state_is_taken_once() {
    assertThat(at(NOW).take("a")).isTrue();
    assertThat(at(NOW).take("a")).isFalse();
    assertThat(at(NOW).take("b")).isTrue();
  }

  @OnEachDatabase
  void of_two_nodes_one_takes_it() throws Exception {
    assertThat(database.together(() -> at(NOW).take("a"), () -> at(NOW).take("a")))
        .containsExactlyInAnyOrder(true, false);
  }

  @OnEachDatabase
  void what_no_cookie_can_hold_any_more_is_forgotten() {
    at(NOW).take("a");

    at(NOW.plusSeconds(90_000)).take("b");

    assertThat(database.client().sql("select state from consent_taken").query(String.class).list())
        .containsExactly("b");
  }

  private ConsentsTaken at(Instant time) {
    return new ConsentsTaken(database.client(), Clock.fixed(time, ZoneOffset.UTC));
  }
}

package io.ledgerbridge.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.trial.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ThrottleTest {
  private static final String HOME = "10.0.0.1";
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T18:00:00Z"));
  private final Database database;
  private final Throttle throttle;

  ThrottleTest(Database database) {
    this.database = database;
    this.throttle = new Throttle(database.client(), clock);
  }

  @OnEachDatabase
  void from_the_fifth_wrong_password_on_a_name_waits_and_the_wait_doubles_up_to_fifteen_minutes() {
    failures(4, "ada");
    assertThat(wait("ada")).isZero();

    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      failures(1, "ada");
      waits.add(wait("ada"));
      clock.forward(Duration.ofSeconds(wait("ada")));
      assertThat(wait("ada")).isZero();
    }

    assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L);
  }

  @OnEachDatabase
  void the_right_password_makes_the_wrong_ones_before_it_forgotten() {
    failures(4, "ada");
    throttle.passed("Ada");

    failures(4, "ada");

    assertThat(wait("ada")).isZero();
  }

  @OnEachDatabase
  void wrong_passwords_more_than_fifteen_minutes_apart_do_not_add_up() {
    failures(4, "ada");
    clock.forward(Duration.ofMinutes(16));

    failures(4, "ada");

    assertThat(wait("ada")).isZero();
  }

  @OnEachDatabase
  void an_address_that_tries_many_names_waits_and_others_do_not() {
    for (int i = 0; i < 20; i++) {
      failures(1, "name" + i);
    }

    assertThat(wait("another")).isEqualTo(30);
    assertThatCode(() -> throttle.check("another", "10.0.0.2")).doesNotThrowAnyException();
  }

  @OnEachDatabase
  void a_name_is_one_however_it_is_written_and_what_is_none_is_counted_too() {
    failures(3, "Ada");
    failures(2, " ada");
    assertThat(wait("ADA")).isEqualTo(30);

    failures(5, "\u0000'");

    assertThat(wait("\u0000")).isEqualTo(30);
  }

  @OnEachDatabase
  void what_is_a_day_old_is_removed() {
    failures(1, "ada");
    clock.forward(Duration.ofHours(25));

    failures(1, "bob");

    assertThat(database.client().sql("select id from login_failure").query(String.class).list())
        .containsExactlyInAnyOrder("name bob", "address " + HOME);
  }

  private void failures(int times, String name) {
    for (int i = 0; i < times; i++) {
      throttle.failed(name, HOME);
    }
  }

  /** How many seconds are left. */
  private long wait(String name) {
    TooManyFailures wait =
        catchThrowableOfType(TooManyFailures.class, () -> throttle.check(name, HOME));
    return wait == null ? 0 : wait.seconds();
  }
}

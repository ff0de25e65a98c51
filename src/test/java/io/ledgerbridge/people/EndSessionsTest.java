package io.ledgerbridge.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class EndSessionsTest {
  private final Database database;
  private final SessionsOf sessions;

  EndSessionsTest(Database database) {
    this.database = database;
    this.sessions = new SessionsOf(database);
  }

  @OnEachDatabase
  void all_sessions_of_a_person_end_but_the_one_that_goes_on() {
    List<String> adas = sessions.add("ada", 3);
    List<String> bobs = sessions.add("bob", 1);

    sessions.end().of(person("ada"), Optional.of(adas.get(1)));

    assertThat(sessions.repository().findByPrincipalName("ada")).containsOnlyKeys(adas.get(1));
    assertThat(sessions.person(bobs.get(0))).isEqualTo(4711L);
    sessions.end().of(person("bob"), Optional.empty());
    assertThat(sessions.repository().findByPrincipalName("bob")).isEmpty();
    assertThat(count("spring_session_attributes")).isEqualTo(2);
  }

  @OnEachDatabase
  void what_has_expired_is_removed() {
    sessions.add("ada", 2);
    database.client().sql("update spring_session set expiry_time = 1").update();
    sessions.add("bob", 1);

    sessions.repository().cleanUpExpiredSessions();

    assertThat(count("spring_session")).isEqualTo(1);
    assertThat(sessions.repository().findByPrincipalName("bob")).hasSize(1);
  }

  private long count(String table) {
    return database.client().sql("select count(*) from " + table).query(Long.class).single();
  }

  private static Person person(String name) {
    return new Person(1, name, Role.LOOKS, true, Instant.EPOCH, Optional.empty());
  }
}

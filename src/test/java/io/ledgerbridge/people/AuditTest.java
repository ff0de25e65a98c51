package io.ledgerbridge.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.people.Audit.Entry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class AuditTest {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
  private final Audit audit;

  AuditTest(Database database) {
    audit = new Audit(database.client(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @OnEachDatabase
  void acts_are_listed_newest_first_a_page_after_the_other() {
    for (int i = 1; i <= 5; i++) {
      audit.note(i == 3 ? "bob" : "ada", "act " + i, "4711", "");
    }

    List<Entry> first = audit.list(Optional.empty(), Optional.empty(), 2);
    List<Entry> second = audit.list(Optional.empty(), Optional.of(first.get(1).id()), 2);

    assertThat(first).extracting(Entry::act).containsExactly("act 5", "act 4");
    assertThat(second).extracting(Entry::act).containsExactly("act 3", "act 2");
    assertThat(first.get(0).at()).isEqualTo(NOW);
    assertThat(audit.list(Optional.of("ada"), Optional.of(second.get(0).id()), 9))
        .extracting(Entry::act)
        .containsExactly("act 2", "act 1");
  }

  @OnEachDatabase
  void whatever_comes_from_outside_fits() {
    audit.note("a\u0000b\nc", "x".repeat(300), "\ud83d\ude00".repeat(200), "y".repeat(2000));

    Entry noted = audit.list(Optional.of("a\u0000b\nc"), Optional.empty(), 1).get(0);

    assertThat(noted.who()).isEqualTo("a b c");
    assertThat(noted.act()).hasSize(255);
    assertThat(noted.detail()).hasSize(1000);
  }
}

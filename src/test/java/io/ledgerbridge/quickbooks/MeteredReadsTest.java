package io.ledgerbridge.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.trial.SettableClock;
import java.time.Duration;
import java.time.Instant;

class MeteredReadsTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T12:00:00Z"));
  private final MeteredReads reads;

  MeteredReadsTest(Database database) {
    reads = new MeteredReads(database.client(), 10, 80, clock);
  }

  @OnEachDatabase
  void reads_are_counted_by_company_and_month() {
    count("1", 3);
    count("2", 1);

    assertThat(reads.thisMonth()).containsEntry("1", 3L).containsEntry("2", 1L);
    assertThat(reads.total()).isEqualTo(4);

    clock.forward(Duration.ofDays(5));
    assertThat(reads.total()).as("a new month").isZero();
  }

  @OnEachDatabase
  void from_the_warning_level_on_the_allowance_is_near() {
    count("1", 7);
    assertThat(reads.nearAllowance()).isFalse();

    count("2", 1);
    assertThat(reads.nearAllowance()).isTrue();
  }

  private void count(String realm, int times) {
    for (int read = 0; read < times; read++) {
      reads.count(realm);
    }
  }
}

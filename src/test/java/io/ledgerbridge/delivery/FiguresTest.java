package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.delivery.Figures.Hour;
import io.ledgerbridge.delivery.Figures.Parked;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** How it stands, in figures. */
class FiguresTest {
  private final Table table;
  private final Figures figures;

  FiguresTest(Database database) {
    table = new Table(database);
    figures = new Figures(table.db, table.clock);
  }

  @OnEachDatabase
  void what_was_delivered_stands_in_its_hour() {
    Instant begin = table.clock.instant();
    deliver("1");
    deliver("2");
    table.clock.forward(Duration.ofHours(3));
    deliver("3");

    assertThat(figures.deliveredSince(begin)).isEqualTo(3);
    assertThat(figures.deliveredSince(begin.plusSeconds(1))).isEqualTo(1);
    assertThat(figures.deliveredSince(begin.plus(Duration.ofMinutes(30)))).isEqualTo(1);
    assertThat(figures.lastDay()).hasSize(24);
    assertThat(figures.lastDay().get(20).delivered()).isEqualTo(2);
    assertThat(figures.lastDay().get(20).from()).isEqualTo(begin);
    assertThat(figures.lastDay().get(23).delivered()).isEqualTo(1);
    table.clock.forward(Duration.ofHours(22));
    assertThat(figures.lastDay().stream().mapToLong(Hour::delivered).sum()).isEqualTo(1);
  }

  @OnEachDatabase
  void what_is_open_is_counted_and_the_oldest_named() {
    table.queued("1");
    table.clock.forward(Duration.ofMinutes(1));
    table.queued("2");
    table.parked("3");
    table.parked("4");

    assertThat(figures.in(State.QUEUED)).isEqualTo(2);
    assertThat(figures.in(State.WAITING)).isZero();
    assertThat(figures.parked()).containsExactly(new Parked("AMOUNT_DIFFERS", 2));
    assertThat(figures.oldestOpen().orElseThrow().key().objectId()).isEqualTo("1");
  }

  private void deliver(String deal) {
    table.results.delivered(table.delivering(deal), deal, deal, "", new BigDecimal("180.00"));
  }
}

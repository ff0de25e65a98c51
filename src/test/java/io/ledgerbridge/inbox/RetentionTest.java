package io.ledgerbridge.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.config.RetentionSettings;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.trial.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private final SettableClock clock = new SettableClock(NOON);
  private final JdbcClient db;
  private final Inbox inbox;
  private final Leases leases;

  RetentionTest(Database database) {
    db = database.client();
    inbox = new Inbox(db, clock);
    leases = new Leases(db, new Lanes(1), System::nanoTime);
  }

  @OnEachDatabase
  void done_rows_go_when_they_are_old_and_others_stay() {
    inbox.add(IntStream.range(0, 1200).mapToObj(RetentionTest::deal).toList());
    Lease lease = new Lease("portal:1", 1);
    for (List<InboxRow> rows = inbox.claim("1", lease);
        rows.size() > 50;
        rows = inbox.claim("1", lease)) {
      inbox.done(rows, "offered");
      clock.forward(Duration.ofMillis(1));
    }
    long open = inbox.open();
    clock.forward(Duration.ofDays(31));

    Retention retention = retention(leases);

    assertThat(retention.step()).isEqualTo(1000);
    assertThat(retention.step()).isEqualTo((int) (200 - open));
    assertThat(retention.step()).isZero();
    assertThat(inbox.open()).isEqualTo(open);
  }

  @OnEachDatabase
  void one_node_does_it_at_a_time() {
    inbox.addEchoes(List.of(deal(1)));
    clock.forward(Duration.ofDays(31));
    leases.hold("house:retention");

    Leases other = new Leases(db, new Lanes(1), System::nanoTime);

    assertThat(retention(other).step()).isZero();
    assertThat(retention(leases).step()).isEqualTo(1);
  }

  private Retention retention(Leases of) {
    Duration month = Duration.ofDays(30);
    return new Retention(db, of, new RetentionSettings(month, month), clock);
  }

  private static Incoming deal(int id) {
    return Incoming.polled("1", "deals", Integer.toString(id), NOON);
  }
}

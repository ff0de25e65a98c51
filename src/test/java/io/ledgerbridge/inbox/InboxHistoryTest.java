package io.ledgerbridge.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ledgerbridge.config.RetentionSettings;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.History;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** However many inbox rows are done, nothing reads them to find the few that are not. */
class InboxHistoryTest {
  private static final int ROWS = 40_000;
  private static final int BLOCKS = 100;
  private static final int FEW = 5;
  private static final Lease LEASE = new Lease("portal:62515", 1);
  private final Database database;
  private final Map<String, Long> looked = new LinkedHashMap<>();

  InboxHistoryTest(Database database) {
    this.database = database;
  }

  @OnEachDatabase
  void what_is_done_is_not_read_again() {
    assumeTrue(database.postgres(), "only PostgreSQL tells how much it looks at");
    Clock clock = Clock.systemUTC();
    new Portals(database.client(), clock).connect(portal());
    History history = new History(database.client());
    history.inbox(ROWS);
    Inbox inbox = new Inbox(database.client(), clock);
    Incoming row = Incoming.polled("62515", "deals", "1", Instant.now());

    count(history, "store", () -> inbox.add(List.of(row)));
    count(history, "portals", inbox::portals);
    count(history, "due", inbox::due);
    count(history, "open", inbox::open);
    count(history, "live", () -> inbox.hasLive("62515"));
    count(history, "claim and end", () -> inbox.done(inbox.claim("62515", LEASE), "offered"));
    count(history, "end what is old", () -> retention(clock).step());

    assertThat(looked).allSatisfy((what, many) -> assertThat(many).as(what).isLessThan(BLOCKS));
    count(history, "a scan", this::scan);
    assertThat(looked.get("a scan")).isGreaterThan(5L * BLOCKS);
    assertThat(history.blocks("inbox_done")).isGreaterThan(BLOCKS);
    assertThat(history.blocks("inbox_open")).isLessThan(FEW);
  }

  private Retention retention(Clock clock) {
    Duration month = Duration.ofDays(30);
    return new Retention(
        database.client(),
        new Leases(database.client(), new Lanes(1), System::nanoTime),
        new RetentionSettings(month, month),
        clock);
  }

  private void count(History history, String what, Runnable act) {
    long before = history.looked("inbox");
    act.run();
    looked.put(what, history.looked("inbox") - before);
  }

  private void scan() {
    String all = "select count(*) from inbox where property_value = ''";
    database.client().sql(all).query(Long.class).single();
  }

  private static Portal portal() {
    return new Portal("62515", ZoneId.of("UTC"), "USD", "app.hubspot.com");
  }
}

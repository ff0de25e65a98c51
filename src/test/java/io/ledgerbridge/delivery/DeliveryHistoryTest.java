package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.History;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.delivery.Deliveries.Query;
import io.ledgerbridge.nodes.Lease;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** However many deliveries are done, nothing reads them to find the few that are not. */
class DeliveryHistoryTest {
  private static final int ROWS = 40_000;
  private static final int BLOCKS = 100;
  private static final int FEW = 5;

  /** After so many calls PostgreSQL has one plan for all parameters. */
  private static final int PLANNED = 12;

  private final Database database;
  private final Map<String, Long> looked = new LinkedHashMap<>();

  DeliveryHistoryTest(Database database) {
    this.database = database;
  }

  @OnEachDatabase
  void what_is_done_is_not_read_again() {
    assumeTrue(database.postgres(), "only PostgreSQL tells how much it looks at");
    Table table = new Table(database);
    table.portal();
    History history = new History(database.client());
    history.deliveries(ROWS);
    table.queued("1");
    DueRows rows = table.rows(table.leases);
    Lease lease = table.leases.hold(Table.COMPANY.lease()).orElseThrow();
    WriteBackQueue queue = new WriteBackQueue(table.db, table.trail, table.clock);

    count(history, "due companies", rows::realms);
    count(history, "claim", () -> rows.take(Table.REALM, lease, new HashSet<>()));
    count(history, "offer", () -> table.offers.find(Table.key("2")));
    count(history, "record", () -> table.offers.of("62515", "deals", "9000000001"));
    count(history, "taken", () -> table.offers.taken("62515", "deals", "3", "a flow"));
    count(
        history,
        "reading again",
        () -> table.offers.reading(table.offers.of("62515", "deals", "1")));
    count(history, "write back", () -> queue.due("62515"));
    count(history, "still to write back", queue::open);
    count(history, "list", () -> list(table, Optional.empty(), Optional.empty(), Optional.empty()));
    count(history, "list of a state", () -> list(table, of("parked"), Optional.empty(), of("7")));
    count(
        history,
        "list of a flow",
        () -> list(table, Optional.empty(), of("new"), Optional.empty()));
    count(
        history,
        "list of a record",
        () -> list(table, Optional.empty(), Optional.empty(), of("7")));

    TrackedDocuments documents = table.documents();
    count(history, "documents", () -> documents.of(Table.REALM, "Invoice", List.of("7", "8")));
    count(history, "payments", () -> documents.paidBy(Table.REALM, List.of("7", "8")));
    count(history, "a company without invoices", () -> documents.anyInvoice("of nobody"));
    Figures figures = new Figures(table.db, table.clock);
    IntStream.range(0, PLANNED).forEach(again -> figures.oldestOpen());
    count(history, "the oldest that is open", figures::oldestOpen);

    assertThat(looked).allSatisfy((what, many) -> assertThat(many).as(what).isLessThan(BLOCKS));
    count(history, "a scan", () -> scan(table));
    assertThat(looked.get("a scan")).isGreaterThan(5L * BLOCKS);
    assertThat(history.blocks("delivery_state")).isGreaterThan(BLOCKS);
    assertThat(List.of("open", "write_back", "merged", "payment"))
        .allSatisfy(few -> assertThat(history.blocks("delivery_" + few)).isLessThan(FEW));
  }

  private void count(History history, String what, Runnable act) {
    long before = history.looked("delivery");
    act.run();
    looked.put(what, history.looked("delivery") - before);
  }

  private static void scan(Table table) {
    table.db.sql("select count(*) from delivery where raw_fault = ''").query(Long.class).single();
  }

  private static void list(
      Table table, Optional<String> state, Optional<String> flow, Optional<String> record) {
    table.deliveries.list(
        new Query(state, flow, record.map(id -> "deals"), record, Optional.empty(), 100));
  }

  private static Optional<String> of(String text) {
    return Optional.of(text);
  }
}

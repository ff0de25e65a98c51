package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** H2 finds the deliveries of a record, and no others, among many of one portal and company. */
class DeliveryScansTest {
  private static final int ROWS = 3_000;
  private static final int FEW = 250;
  private final Database database;
  private final Map<String, Long> looked = new LinkedHashMap<>();

  DeliveryScansTest(Database database) {
    this.database = database;
  }

  @OnEachDatabase
  void others_of_the_portal_are_not_looked_at() {
    assumeFalse(database.postgres(), "DeliveryHistoryTest looks at PostgreSQL");
    Table table = new Table(database);
    table.portal();
    fill();
    List<String> records = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
    TrackedDocuments documents = table.documents();

    count("record", () -> table.offers.of("62515", "deals", "7"));
    count("records", () -> table.offers.of("62515", "deals", records));
    count("documents", () -> documents.of(Table.REALM, "Invoice", List.of("7", "8")));
    count("payments", () -> documents.paidBy(Table.REALM, List.of("7", "8")));

    assertThat(looked).allSatisfy((what, many) -> assertThat(many).as(what).isLessThan(FEW));
    assertThat(looked.get("records")).isGreaterThanOrEqualTo(100);
    assertThat(database.scanned(this::scan)).isGreaterThanOrEqualTo(ROWS);
  }

  private void count(String what, Runnable act) {
    looked.put(what, database.scanned(act));
  }

  private void scan() {
    String all = "select count(*) from delivery where raw_fault = ''";
    database.client().sql(all).query(Long.class).single();
  }

  private void fill() {
    database
        .client()
        .sql(
            "insert into delivery (portal, object_type, object_id, flow, kind, revision, object_name,"
                + " realm, state, document_id, payment_id, due_at, created_at, updated_at,"
                + " write_back_due_at, write_back, write_back_tries, offers, generation, attempts,"
                + " fence) select '62515', 'deals', cast(n as varchar), 'flow', 'invoice', 0, 'Sale',"
                + " ?, 'delivered', cast(n as varchar), cast(n as varchar), current_timestamp,"
                + " current_timestamp, current_timestamp, current_timestamp, 'done', 0, 1, 0, 1, 1"
                + " from system_range(0, "
                + ROWS
                + ") as numbers (n)")
        .param(Table.REALM)
        .update();
  }
}

package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.hubspot.Portals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class TrackedDocumentsTest {
  private static final String OPEN =
      """
      {"Id": "17", "TotalAmt": 180.00, "Balance": 180.00, "DueDate": "2026-11-30",
       "MetaData": {"LastUpdatedTime": "2026-11-23T10:00:00-08:00"}}
      """;
  private static final String PARTLY =
      OPEN.replace("\"Balance\": 180.00", "\"Balance\": 80.00").replace("T10:00", "T11:00");
  private final Table table;
  private final TrackedDocuments documents;

  TrackedDocumentsTest(Database database) {
    table = new Table(database);
    documents = documents(true);
  }

  @OnEachDatabase
  void a_change_is_stored_noted_and_told_to_hubspot_once() {
    Delivery row = delivered("4711", "17");
    documents.read(row, Documents.read(PARTLY));
    documents.read(table.row(row), Documents.read(PARTLY));

    Tracked now = table.row(row).tracked().orElseThrow();
    assertThat(now.state()).isEqualTo(DocumentState.PARTIALLY_PAID);
    assertThat(now.balance().orElseThrow()).isEqualByComparingTo("80");
    assertThat(now.dueOn()).contains(LocalDate.of(2026, 11, 30));
    assertThat(now.at()).isEqualTo(Instant.parse("2026-11-23T19:00:00Z"));
    assertThat(table.notes(row)).containsOnlyOnce("in QuickBooks: Partially paid, 80.00 open");
    assertThat(queue().due("62515")).extracting(Delivery::id).containsExactly(row.id());
  }

  @OnEachDatabase
  void an_older_reading_changes_nothing() {
    Delivery row = delivered("4711", "17");
    documents.read(row, Documents.read(PARTLY));
    documents.read(table.row(row), Documents.read(OPEN));

    assertThat(state(row)).isEqualTo(DocumentState.PARTIALLY_PAID);
  }

  @OnEachDatabase
  void what_is_undone_owes_nothing_and_keeps_its_due_date() {
    Delivery row = delivered("4711", "17");
    documents.read(row, Documents.read(PARTLY));
    documents.undone(
        table.row(row), DocumentState.VOIDED, Instant.parse("2026-11-23T20:00:00.500Z"));

    Tracked now = table.row(row).tracked().orElseThrow();
    assertThat(now.state()).isEqualTo(DocumentState.VOIDED);
    assertThat(now.balance().orElseThrow()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(now.dueOn()).contains(LocalDate.of(2026, 11, 30));
    assertThat(table.row(row).state()).isEqualTo(State.DELIVERED);
  }

  @OnEachDatabase
  void only_open_invoices_become_overdue_on_the_day_after() {
    table.portal();
    Delivery open = delivered("1", "17");
    documents.read(open, Documents.read(OPEN));
    Delivery partly = delivered("2", "18");
    documents.read(partly, Documents.read(PARTLY.replace("17", "18")));
    Delivery paid = delivered("3", "19");
    documents.read(paid, Documents.read(OPEN.replace("\"Balance\": 180.00", "\"Balance\": 0")));
    table.clock.set(Instant.parse("2026-11-30T23:59:00Z"));
    assertThat(documents.overdue()).isZero();

    table.clock.forward(Duration.ofMinutes(1));

    assertThat(documents.overdue()).isEqualTo(2);
    assertThat(documents.overdue()).isZero();
    assertThat(List.of(state(open), state(partly), state(paid)))
        .containsExactly(DocumentState.OVERDUE, DocumentState.OVERDUE, DocumentState.PAID);
    assertThat(table.notes(partly)).contains("in QuickBooks: Overdue, 80.00 open");
  }

  @OnEachDatabase
  void documents_are_found_by_entity_and_id_in_their_company() {
    Delivery row = delivered("4711", "17");
    delivered("4712", "18");

    assertThat(documents.of(Table.REALM, "Invoice", List.of("17", "99")))
        .extracting(Delivery::id)
        .containsExactly(row.id());
    assertThat(documents.of(Table.REALM, "Estimate", List.of("17"))).isEmpty();
    assertThat(documents.of("another", "Invoice", List.of("17"))).isEmpty();
    assertThat(documents.anyInvoice(Table.REALM)).isTrue();
    assertThat(documents.anyInvoice("another")).isFalse();
    assertThat(documents.paidBy(Table.REALM, List.of("17"))).isEmpty();
  }

  @OnEachDatabase
  void switched_on_the_answer_to_the_create_says_how_it_stands() {
    Job job = table.delivering("1");
    documents(false).posted(job, Documents.read(OPEN));
    assertThat(table.row(job.row).tracked()).isEmpty();

    documents.posted(job, Documents.read(OPEN));

    assertThat(state(job.row)).isEqualTo(DocumentState.OPEN);
  }

  private DocumentState state(Delivery row) {
    return table.row(row).tracked().orElseThrow().state();
  }

  private Delivery delivered(String deal, String id) {
    Job job = table.delivering(deal);
    table.results.delivered(job, id, "1001", "", new BigDecimal("180.00"));
    table.set(job.row, "write_back = 'done'");
    return table.row(job.row);
  }

  private WriteBackQueue queue() {
    return new WriteBackQueue(table.db, table.trail, table.clock);
  }

  private TrackedDocuments documents(boolean on) {
    Portals portals = new Portals(table.db, table.clock);
    return new TrackedDocuments(table.db, table.trail, portals, on, table.clock);
  }
}

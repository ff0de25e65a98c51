package io.ledgerbridge.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.tracking.QuickBooksEvent.Operation;
import io.ledgerbridge.tracking.QuickBooksEvents.Row;
import io.ledgerbridge.trial.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

class QuickBooksEventsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String REALM = "9130357849";
  private final SettableClock clock = new SettableClock(NOON);
  private final QuickBooksEvents events;
  private final DocumentLooks looks;

  QuickBooksEventsTest(Database database) {
    Companies companies = new Companies(database.client(), clock);
    companies.connect(new Company(REALM, "acme-us", "Acme Inc.", "US", "USD"));
    events = new QuickBooksEvents(database.client(), companies, clock);
    looks = new DocumentLooks(database.client(), clock);
  }

  @OnEachDatabase
  void an_event_is_stored_once_and_done_once() {
    events.add(List.of(event("1", REALM), event("2", REALM), event("1", REALM)));
    events.add(List.of(event("2", REALM), event("3", "77")));
    events.add(List.of());

    List<Row> open = events.open(REALM);
    assertThat(open).extracting(Row::entityId).containsExactly("1", "2");
    assertThat(open.get(0).operation()).isEqualTo(Operation.VOID);
    assertThat(open.get(0).at()).isEqualTo(NOON);
    events.done(open);
    events.add(List.of(event("1", REALM)));
    assertThat(events.open(REALM)).isEmpty();
    assertThat(events.open("77")).isEmpty();
  }

  @OnEachDatabase
  void a_burst_is_due_when_it_is_over_or_has_lasted_a_minute() {
    for (int i = 0; i < 8; i++) {
      events.add(List.of(event(Integer.toString(i), REALM)));
      clock.forward(Duration.ofSeconds(9));
      assertThat(events.due().contains(REALM)).as("after " + i).isEqualTo(i >= 6);
    }
    events.done(events.open(REALM));
    events.add(List.of(event("last", REALM)));
    clock.forward(QuickBooksEvents.QUIET);
    assertThat(events.due()).containsExactly(REALM);
  }

  @OnEachDatabase
  void more_than_a_statement_holds_is_stored() {
    events.add(IntStream.range(0, 450).mapToObj(i -> event(Integer.toString(i), REALM)).toList());

    assertThat(events.open(REALM)).hasSize(450);
  }

  @OnEachDatabase
  void a_look_is_remembered() {
    assertThat(looks.last(REALM)).isEmpty();
    looks.looked(REALM, NOON);
    looks.looked(REALM, NOON.plusSeconds(5));

    assertThat(looks.last(REALM)).contains(NOON.plusSeconds(5));
    assertThat(looks.due()).as("without a document").isEmpty();
  }

  private static QuickBooksEvent event(String id, String realm) {
    return new QuickBooksEvent("cloud|" + realm + id, realm, "Invoice", id, Operation.VOID, NOON);
  }
}

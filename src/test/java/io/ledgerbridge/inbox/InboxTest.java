package io.ledgerbridge.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.hubspot.SourceRecord.Event;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.LostLease;
import io.ledgerbridge.trial.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class InboxTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String PORTAL = "62515";
  private static final Lease LEASE = new Lease("portal:" + PORTAL, 1);
  private final SettableClock clock = new SettableClock(NOON);
  private final Database database;
  private final Inbox inbox;

  InboxTest(Database database) {
    this.database = database;
    inbox = new Inbox(database.client(), clock);
  }

  @OnEachDatabase
  void a_repeat_is_dropped() {
    assertThat(inbox.add(List.of(deal("1"), deal("2")))).isEqualTo(2);
    assertThat(inbox.add(List.of(deal("2"), deal("3")))).isEqualTo(1);
    assertThat(inbox.add(List.of(deal("4"), deal("4")))).isEqualTo(1);
    assertThat(inbox.add(List.of())).isZero();

    assertThat(ids(claim())).containsExactly("1", "2", "3", "4");
  }

  @OnEachDatabase
  void a_repeat_is_dropped_also_when_its_first_is_long_done() {
    inbox.add(List.of(deal("1")));
    inbox.done(claim(), "offered");
    clock.forward(Duration.ofDays(30));

    assertThat(inbox.add(List.of(deal("1")))).isZero();
    assertThat(inbox.open()).isZero();
  }

  @OnEachDatabase
  void the_same_record_in_another_state_is_no_repeat() {
    assertThat(
            inbox.add(
                List.of(
                    Incoming.polled(PORTAL, "deals", "1", NOON),
                    Incoming.polled(PORTAL, "deals", "1", NOON.plusMillis(1)),
                    Incoming.polled("62516", "deals", "1", NOON),
                    Incoming.polled(PORTAL, "quotes", "1", NOON))))
        .isEqualTo(4);
  }

  @OnEachDatabase
  void a_thousand_rows_are_stored_at_once() {
    List<Incoming> rows = deals(1, 1000);
    rows.addAll(deals(1, 10));

    assertThat(inbox.add(rows)).isEqualTo(1000);
    assertThat(inbox.add(deals(501, 1500))).isEqualTo(500);
    assertThat(inbox.due()).isEqualTo(1500);
  }

  @OnEachDatabase
  void two_nodes_that_store_the_same_rows_at_once_store_each_once() throws Exception {
    List<Integer> added =
        database.together(() -> inbox.add(deals(1, 400)), () -> inbox.add(deals(1, 400)));

    assertThat(added.get(0) + added.get(1)).isEqualTo(400);
    assertThat(inbox.open()).isEqualTo(400);
  }

  @OnEachDatabase
  void an_echo_of_our_own_write_back_is_dropped() {
    inbox.addEchoes(List.of(deal("1")));

    assertThat(inbox.add(List.of(deal("1"), deal("2")))).isEqualTo(1);
    assertThat(ids(claim())).containsExactly("2");
  }

  @OnEachDatabase
  void a_claim_takes_up_to_a_hundred_rows_of_one_kind_in_their_order() {
    inbox.add(List.of(Incoming.polled(PORTAL, "quotes", "9", NOON)));
    inbox.add(deals(1, 150));
    inbox.add(List.of(Incoming.polled("62516", "deals", "77", NOON)));

    assertThat(ids(doneWith(claim()))).containsExactly("9");
    assertThat(ids(doneWith(claim()))).isEqualTo(numbers(1, 100));
    assertThat(ids(doneWith(claim()))).isEqualTo(numbers(101, 150));
    assertThat(claim()).isEmpty();
  }

  @OnEachDatabase
  void a_claimed_row_knows_its_event_and_its_tries() {
    Event won = new Event("dealstage", "closedwon", NOON);
    inbox.add(List.of(new Incoming(PORTAL, "deals", "1", "webhook", "k", NOON, Optional.of(won))));

    InboxRow row = claim().get(0);
    assertThat(row)
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(new InboxRow(0, "deals", "1", "webhook", LEASE, 1, Optional.of(won)));

    inbox.later(List.of(row), Duration.ZERO, "not there yet");
    assertThat(claim().get(0).tries()).isEqualTo(2);
  }

  @OnEachDatabase
  void a_row_that_was_put_off_comes_back_when_its_time_has_come() {
    inbox.add(List.of(deal("1")));
    inbox.later(claim(), Duration.ofSeconds(10), "not there yet");

    assertThat(claim()).isEmpty();
    assertThat(inbox.due()).isZero();
    assertThat(inbox.open()).isEqualTo(1);
    clock.forward(Duration.ofSeconds(10));
    assertThat(ids(claim())).containsExactly("1");
  }

  @OnEachDatabase
  void what_is_claimed_stays_due_until_it_is_settled() {
    inbox.add(deals(1, 2));
    claim();

    assertThat(ids(claim())).containsExactly("1", "2");
    assertThat(inbox.due()).isEqualTo(2);
  }

  @OnEachDatabase
  void a_claim_writes_nothing() {
    inbox.add(deals(1, 2));
    List<Map<String, Object>> before = columns();

    claim();

    assertThat(columns()).isEqualTo(before);
  }

  @OnEachDatabase
  void what_a_node_of_an_older_version_had_taken_is_due() {
    inbox.add(deals(1, 3));
    database.client().sql("update inbox set state = 'taken' where object_id <> '3'").update();

    assertThat(ids(claim())).containsExactly("1", "2", "3");
    assertThat(inbox.open()).isEqualTo(3);
    doneWith(claim());
    assertThat(inbox.open()).isZero();
  }

  @OnEachDatabase
  void one_row_that_another_node_is_done_with_undoes_the_whole_transaction() {
    inbox.add(deals(1, 2));
    List<InboxRow> rows = claim();
    inbox.done(rows.subList(1, 2), "gone");

    assertThatThrownBy(
            () ->
                database.transaction().executeWithoutResult(status -> inbox.done(rows, "offered")))
        .isInstanceOf(LostLease.class)
        .hasMessage("The lease portal:62515 went to another node; this one leaves the work to it");
    assertThat(rows()).containsExactly("1 new 0", "2 done 1");
  }

  @OnEachDatabase
  void what_is_released_is_due_again_and_what_was_settled_stays_so() {
    inbox.add(deals(1, 3));
    List<InboxRow> rows = claim();
    inbox.done(rows.subList(0, 1), "offered");

    inbox.later(rows.subList(1, 2), Duration.ofSeconds(5), "not there yet");
    inbox.release(rows, Duration.ofSeconds(10));
    inbox.release(List.of(), Duration.ofSeconds(10));

    assertThat(claim()).isEmpty();
    clock.forward(Duration.ofSeconds(5));
    assertThat(ids(claim())).containsExactly("2");
    clock.forward(Duration.ofSeconds(5));
    assertThat(ids(claim())).containsExactly("2", "3");
  }

  @OnEachDatabase
  void keys_and_values_may_be_of_any_length_and_letters() {
    String long1 = "\u00E9\uD83D\uDE00".repeat(20_000);
    Event event = new Event("description", long1, NOON);

    assertThat(
            inbox.add(
                List.of(
                    new Incoming(
                        PORTAL, "deals", "1", "webhook", long1, NOON, Optional.of(event)))))
        .isEqualTo(1);
    assertThat(claim().get(0).event()).contains(event);
  }

  private List<InboxRow> claim() {
    return inbox.claim(PORTAL, LEASE);
  }

  private List<InboxRow> doneWith(List<InboxRow> rows) {
    inbox.done(rows, "offered");
    return rows;
  }

  private static Incoming deal(String id) {
    return Incoming.polled(PORTAL, "deals", id, NOON);
  }

  private static List<Incoming> deals(int from, int to) {
    return new ArrayList<>(numbers(from, to).stream().map(InboxTest::deal).toList());
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }

  private static List<String> ids(List<InboxRow> rows) {
    return rows.stream().map(InboxRow::objectId).toList();
  }

  private List<Map<String, Object>> columns() {
    return database.client().sql("select * from inbox order by id").query().listOfRows();
  }

  private List<String> rows() {
    return database
        .client()
        .sql("select object_id, state, tries from inbox order by id")
        .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getLong(3))
        .list();
  }
}

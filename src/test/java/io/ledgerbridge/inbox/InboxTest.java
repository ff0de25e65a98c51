package io.ledgerbridge.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.hubspot.SourceRecord.Event;
import io.ledgerbridge.nodes.LostLease;
import io.ledgerbridge.trial.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class InboxTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String PORTAL = "62515";
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

    assertThat(ids(inbox.claim(PORTAL, 1))).containsExactly("1", "2", "3", "4");
  }

  @OnEachDatabase
  void a_repeat_is_dropped_also_when_its_first_is_long_done() {
    inbox.add(List.of(deal("1")));
    inbox.done(inbox.claim(PORTAL, 1), "offered");
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
    assertThat(ids(inbox.claim(PORTAL, 1))).containsExactly("2");
  }

  @OnEachDatabase
  void a_claim_takes_up_to_a_hundred_rows_of_one_kind_in_their_order() {
    inbox.add(List.of(Incoming.polled(PORTAL, "quotes", "9", NOON)));
    inbox.add(deals(1, 150));
    inbox.add(List.of(Incoming.polled("62516", "deals", "77", NOON)));

    assertThat(ids(doneWith(inbox.claim(PORTAL, 1)))).containsExactly("9");
    assertThat(ids(doneWith(inbox.claim(PORTAL, 1)))).isEqualTo(numbers(1, 100));
    assertThat(ids(doneWith(inbox.claim(PORTAL, 1)))).isEqualTo(numbers(101, 150));
    assertThat(inbox.claim(PORTAL, 1)).isEmpty();
  }

  @OnEachDatabase
  void a_claimed_row_knows_its_event_and_its_tries() {
    Event won = new Event("dealstage", "closedwon", NOON);
    inbox.add(List.of(new Incoming(PORTAL, "deals", "1", "webhook", "k", NOON, Optional.of(won))));

    InboxRow row = inbox.claim(PORTAL, 4).get(0);
    assertThat(row)
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(new InboxRow(0, "deals", "1", "webhook", 4, 1, Optional.of(won)));

    inbox.later(List.of(row), Duration.ZERO, "not there yet");
    assertThat(inbox.claim(PORTAL, 4).get(0).tries()).isEqualTo(2);
  }

  @OnEachDatabase
  void a_row_that_was_put_off_comes_back_when_its_time_has_come() {
    inbox.add(List.of(deal("1")));
    inbox.later(inbox.claim(PORTAL, 1), Duration.ofSeconds(10), "not there yet");

    assertThat(inbox.claim(PORTAL, 1)).isEmpty();
    assertThat(inbox.due()).isZero();
    assertThat(inbox.open()).isEqualTo(1);
    clock.forward(Duration.ofSeconds(10));
    assertThat(ids(inbox.claim(PORTAL, 1))).containsExactly("1");
  }

  @OnEachDatabase
  void what_its_holder_left_behind_is_taken_again() {
    inbox.add(deals(1, 2));
    inbox.claim(PORTAL, 1);

    assertThat(ids(inbox.claim(PORTAL, 1))).containsExactly("1", "2");
  }

  @OnEachDatabase
  void the_next_holder_takes_over_what_the_last_one_left_behind() {
    inbox.add(deals(1, 2));
    inbox.claim(PORTAL, 1);

    assertThat(ids(inbox.claim(PORTAL, 2))).containsExactly("1", "2");
  }

  @OnEachDatabase
  void a_holder_that_slept_takes_nothing_from_the_next() {
    inbox.add(deals(1, 2));
    List<InboxRow> ours = inbox.claim(PORTAL, 2);

    assertThat(inbox.claim(PORTAL, 1)).isEmpty();
    inbox.done(ours, "offered");
    assertThat(inbox.open()).isZero();
  }

  @OnEachDatabase
  void a_lost_fence_throws_and_changes_nothing() {
    inbox.add(deals(1, 2));
    List<InboxRow> lost = inbox.claim(PORTAL, 1);
    inbox.claim(PORTAL, 2);

    assertThatThrownBy(() -> inbox.done(lost, "offered")).isInstanceOf(LostLease.class);
    assertThatThrownBy(() -> inbox.later(lost, Duration.ZERO, "again"))
        .isInstanceOf(LostLease.class);
    inbox.release(lost, Duration.ZERO);

    assertThat(rows()).containsExactly("1 taken 2", "2 taken 2");
  }

  @OnEachDatabase
  void one_lost_row_of_several_undoes_the_whole_transaction() {
    inbox.add(deals(1, 2));
    List<InboxRow> rows = inbox.claim(PORTAL, 1);
    database.client().sql("update inbox set fence = 2 where object_id = '2'").update();

    assertThatThrownBy(
            () ->
                database.transaction().executeWithoutResult(status -> inbox.done(rows, "offered")))
        .isInstanceOf(LostLease.class)
        .hasMessage("The lease of the inbox went to another node; this one leaves the work to it");
    assertThat(rows()).containsExactly("1 taken 1", "2 taken 2");
  }

  @OnEachDatabase
  void what_is_released_is_due_again_and_what_is_done_stays_done() {
    inbox.add(deals(1, 3));
    List<InboxRow> rows = inbox.claim(PORTAL, 1);
    inbox.done(rows.subList(0, 1), "offered");

    inbox.release(rows, Duration.ofSeconds(10));
    inbox.release(List.of(), Duration.ofSeconds(10));

    assertThat(inbox.claim(PORTAL, 1)).isEmpty();
    clock.forward(Duration.ofSeconds(10));
    assertThat(ids(inbox.claim(PORTAL, 1))).containsExactly("2", "3");
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
    assertThat(inbox.claim(PORTAL, 1).get(0).event()).contains(event);
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

  private List<String> rows() {
    return database
        .client()
        .sql("select object_id, state, fence from inbox order by id")
        .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getLong(3))
        .list();
  }
}

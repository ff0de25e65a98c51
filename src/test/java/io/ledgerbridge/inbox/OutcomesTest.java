package io.ledgerbridge.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.nodes.LostLease;
import io.ledgerbridge.trial.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of claimed rows, and of events that are worked on without a row. */
class OutcomesTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String PORTAL = "62515";
  private final SettableClock clock = new SettableClock(NOON);
  private final Database database;
  private final Inbox inbox;
  private final Leases leases;
  private final Outcomes outcomes;

  OutcomesTest(Database database) {
    this.database = database;
    inbox = new Inbox(database.client(), clock);
    leases = new Leases(database.client(), new Lanes(1), System::nanoTime);
    outcomes = new Outcomes(inbox, leases, database.transaction());
  }

  @OnEachDatabase
  void what_is_done_leaves_no_row() {
    outcomes.done(List.of(told("1"), told("2")), "offered");

    assertThat(all()).isZero();
  }

  @OnEachDatabase
  void what_waits_becomes_one_row_however_often_it_comes() {
    outcomes.later(List.of(told("1"), told("2")), SOON, "not there yet");
    outcomes.later(List.of(told("1")), SOON, "not there yet");
    outcomes.release(List.of(told("2"), told("3")), SOON);

    assertThat(all()).isEqualTo(3);
    assertThat(claim()).isEmpty();
    clock.forward(SOON);
    assertThat(claim()).extracting(InboxRow::objectId).containsExactly("1", "2", "3");
  }

  @OnEachDatabase
  void what_had_its_row_long_ago_is_not_begun_anew() {
    inbox.add(List.of(event("1")));
    inbox.done(claim(), "offered");

    outcomes.later(List.of(told("1")), SOON, "not there yet");

    clock.forward(SOON);
    assertThat(claim()).isEmpty();
  }

  @OnEachDatabase
  void rows_of_the_table_and_others_settle_side_by_side() {
    inbox.add(List.of(event("1")));
    List<InboxRow> both = List.of(claim().get(0), told("2"));

    outcomes.later(both, SOON, "not there yet");
    clock.forward(SOON);
    List<InboxRow> again = claim();
    assertThat(again).hasSize(2);
    outcomes.done(again, "offered");

    assertThat(inbox.open()).isZero();
  }

  @OnEachDatabase
  void who_lost_the_portal_settles_nothing() {
    inbox.add(List.of(event("1")));
    InboxRow stored = claim().get(0);
    InboxRow told = told("2");
    Lease next = anotherTakesOver();

    for (InboxRow row : List.of(stored, told)) {
      assertThatThrownBy(() -> outcomes.done(List.of(row), "offered"))
          .isInstanceOf(LostLease.class);
      assertThatThrownBy(() -> outcomes.later(List.of(row), SOON, "not there yet"))
          .isInstanceOf(LostLease.class);
    }

    assertThat(all()).isEqualTo(1);
    assertThat(inbox.claim(PORTAL, next)).hasSize(1);
  }

  @OnEachDatabase
  void what_is_handed_back_after_the_portal_was_lost_stays_with_who_has_it() {
    inbox.add(List.of(event("1"), event("2")));
    List<InboxRow> slept = claim();
    List<InboxRow> theirs = inbox.claim(PORTAL, anotherTakesOver());
    inbox.done(theirs.subList(0, 1), "offered");

    outcomes.release(slept, SOON);
    inbox.done(theirs.subList(1, 2), "offered");

    assertThat(inbox.open()).isZero();
  }

  private Lease anotherTakesOver() {
    String portal = lease().name();
    database.client().sql("update lease set expires_at = current_timestamp").update();
    return new Leases(database.client(), new Lanes(1), System::nanoTime).hold(portal).orElseThrow();
  }

  private InboxRow told(String deal) {
    return InboxRow.of(event(deal), lease());
  }

  private List<InboxRow> claim() {
    return inbox.claim(PORTAL, lease());
  }

  private Lease lease() {
    return leases.hold("portal:" + PORTAL).orElseThrow();
  }

  private static Incoming event(String deal) {
    return Incoming.polled(PORTAL, "deals", deal, NOON);
  }

  private long all() {
    return database.client().sql("select count(*) from inbox").query(Long.class).single();
  }
}

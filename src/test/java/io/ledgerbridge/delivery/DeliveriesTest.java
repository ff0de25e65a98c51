package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.delivery.Deliveries.Query;
import java.util.List;
import java.util.Optional;

class DeliveriesTest {
  private static final Query ALL =
      new Query(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          50);
  private final Table table;
  private final Deliveries deliveries;

  DeliveriesTest(Database database) {
    table = new Table(database);
    deliveries = table.deliveries;
  }

  @OnEachDatabase
  void the_list_is_newest_first_and_goes_on_page_by_page() {
    List.of("1", "2", "3", "4", "5").forEach(table::queued);

    List<Delivery> first = deliveries.list(page(Optional.empty(), 2));
    List<Delivery> second = deliveries.list(page(Optional.of(first.get(1).id()), 2));

    assertThat(deals(deliveries.list(ALL))).containsExactly("5", "4", "3", "2", "1");
    assertThat(deals(first)).containsExactly("5", "4");
    assertThat(deals(second)).containsExactly("3", "2");
  }

  @OnEachDatabase
  void the_list_can_be_narrowed() {
    table.queued("1");
    table.parked("2");
    table.parked("3");

    assertThat(deals(deliveries.list(narrowed("parked", "deal-won-to-invoice", "deals", "2"))))
        .containsExactly("2");
    assertThat(deliveries.list(narrowed("queued", "deal-won-to-invoice", "deals", "2"))).isEmpty();
    assertThat(deliveries.list(narrowed("parked", "another", "deals", "2"))).isEmpty();
    assertThat(deliveries.list(narrowed("parked", "deal-won-to-invoice", "quotes", "2"))).isEmpty();
  }

  @OnEachDatabase
  void it_counts_what_is_in_each_state_and_why() {
    table.queued("1");
    table.parked("2");
    table.parked("3");

    assertThat(deliveries.counts()).hasSize(2);
    assertThat(deliveries.counts())
        .containsEntry("queued", 1L)
        .containsEntry("parked AMOUNT_DIFFERS", 2L);
  }

  @OnEachDatabase
  void a_parked_delivery_is_taken_up_again_and_its_record_read_again() {
    Delivery row = table.queued("4711");
    table.set(row, "state = 'parked', reason_code = 'PRODUCT_UNKNOWN'");

    assertThat(deliveries.reopen(table.row(row), "Grace")).isTrue();

    Delivery reopened = table.row(row);
    assertThat(reopened.state()).isEqualTo(State.WAITING);
    assertThat(reopened.document()).isEmpty();
    assertThat(reopened.reasonCode()).contains("READING_AGAIN");
    assertThat(reopened.reason()).contains("Deal 4711 'Acme renewal' is taken up again by Grace.");
    assertThat(table.notes(row)).containsExactly("replay: Replayed by Grace");
  }

  @OnEachDatabase
  void an_outcome_that_is_not_known_is_settled_with_what_was_sent() {
    Job job = table.delivering("4711");
    table.results.sending(job, "request-1", "{\"x\":1}");
    table.set(job.row, "state = 'parked'");

    assertThat(deliveries.reopen(table.row(job.row), "Grace")).isTrue();

    Delivery reopened = table.row(job.row);
    assertThat(reopened.state()).isEqualTo(State.WAITING);
    assertThat(reopened.reasonCode()).contains("OUTCOME_UNKNOWN");
    assertThat(reopened.document()).isPresent();
    assertThat(reopened.payload()).contains("{\"x\":1}");
    assertThat(reopened.requestId()).contains("request-1");
    assertThat(reopened.sentAt()).isPresent();
  }

  @OnEachDatabase
  void only_a_parked_delivery_is_taken_up_again_or_dismissed() {
    Delivery row = table.queued("4711");
    for (String state : List.of("queued", "delivering", "waiting", "delivered", "dismissed")) {
      table.set(row, "state = '" + state + "'");
      Delivery before = table.row(row);

      assertThat(deliveries.reopen(before, "Grace")).as(state).isFalse();
      assertThat(deliveries.dismiss(before, "Grace", "no")).as(state).isFalse();
      assertThat(table.row(row)).isEqualTo(before);
    }
    assertThat(table.notes(row)).isEmpty();
  }

  @OnEachDatabase
  void of_two_clicks_on_replay_one_counts() {
    Delivery seen = table.parked("4711");

    assertThat(deliveries.reopen(seen, "Grace")).isTrue();
    assertThat(deliveries.reopen(seen, "Ada")).isFalse();
    assertThat(table.notes(seen)).containsExactly("replay: Replayed by Grace");
  }

  @OnEachDatabase
  void a_dismissed_delivery_keeps_who_and_why() {
    Delivery row = table.parked("4711");

    assertThat(deliveries.dismiss(row, "Grace", "paid in cash")).isTrue();

    assertThat(table.row(row).state()).isEqualTo(State.DISMISSED);
    assertThat(table.notes(row)).containsExactly("dismiss: Dismissed by Grace: paid in cash");
  }

  private static Query page(Optional<Long> after, int limit) {
    return new Query(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), after, limit);
  }

  private static Query narrowed(String state, String flow, String type, String id) {
    return new Query(
        Optional.of(state),
        Optional.of(flow),
        Optional.of(type),
        Optional.of(id),
        Optional.empty(),
        50);
  }

  private static List<String> deals(List<Delivery> rows) {
    return rows.stream().map(row -> row.key().objectId()).toList();
  }
}

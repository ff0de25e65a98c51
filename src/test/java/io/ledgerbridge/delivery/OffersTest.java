package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

class OffersTest {
  private static final Reason LATER = new Reason(Code.NOT_THERE_YET, "Waiting for lines.");
  private final Database database;
  private final Table table;
  private final Offers offers;

  OffersTest(Database database) {
    this.database = database;
    table = new Table(database);
    offers = table.offers;
  }

  @OnEachDatabase
  void an_offer_becomes_a_queued_row() {
    Delivery row = table.queued("4711");

    assertThat(row.key()).isEqualTo(Table.key("4711"));
    assertThat(row.objectName()).isEqualTo("Acme renewal");
    assertThat(row.state()).isEqualTo(State.QUEUED);
    assertThat(row.realm()).contains(Table.REALM);
    assertThat(row.currency()).contains("USD");
    assertThat(row.sourceTotal())
        .hasValueSatisfying(t -> assertThat(t).isEqualByComparingTo("180"));
    assertThat(row.document()).isPresent();
    assertThat(row.dueAt()).isEqualTo(table.clock.instant());
    assertThat(row.createdAt()).isEqualTo(table.clock.instant());
    assertThat(row.offers() + row.attempts() + row.generation()).isZero();
    assertThat(row.requestId()).isEmpty();
    assertThat(row.sentAt()).isEmpty();
  }

  @OnEachDatabase
  void one_key_has_one_row_whoever_asks() {
    table.queued("4711");

    assertThatThrownBy(() -> table.queued("4711")).isInstanceOf(DuplicateKeyException.class);
    assertThat(offers.of("62515", "deals", "4711")).hasSize(1);
  }

  @OnEachDatabase
  void the_parts_of_a_refund_are_rows_of_their_own_and_each_is_one() {
    DeliveryKey whole = Table.key("4711");
    for (String part : List.of("30.00", "80.00", "")) {
      table.put(whole.of(0, part), table.document("4711", table.clock.instant()));
    }

    assertThat(offers.find(whole.of(0, "80.00")).orElseThrow().key().part()).isEqualTo("80.00");
    assertThat(offers.find(whole.of(0, "90.00"))).isEmpty();
    assertThat(whole.of(0, "80.00").toString()).isEqualTo(whole + "/80.00");
    assertThatThrownBy(
            () -> table.put(whole.of(0, "80.00"), table.document("4711", table.clock.instant())))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @OnEachDatabase
  void of_two_nodes_that_offer_the_same_record_at_once_one_gets_through() throws Exception {
    for (int round = 0; round < 20; round++) {
      String deal = "deal" + round;

      List<Boolean> stored = database.together(() -> stored(deal), () -> stored(deal));

      assertThat(stored).containsExactlyInAnyOrder(true, false);
      assertThat(offers.of("62515", "deals", deal)).hasSize(1);
    }
  }

  @OnEachDatabase
  void another_part_of_the_key_is_another_row() {
    table.queued("4711");
    for (DeliveryKey other :
        List.of(
            new DeliveryKey("62516", "deals", "4711", "deal-won-to-invoice", "invoice", 0),
            new DeliveryKey("62515", "quotes", "4711", "deal-won-to-invoice", "invoice", 0),
            new DeliveryKey("62515", "deals", "4712", "deal-won-to-invoice", "invoice", 0),
            new DeliveryKey("62515", "deals", "4711", "another-flow", "invoice", 0),
            new DeliveryKey("62515", "deals", "4711", "deal-won-to-invoice", "estimate", 0),
            new DeliveryKey("62515", "deals", "4711", "deal-won-to-invoice", "invoice", 1))) {
      assertThat(table.put(other, table.document("4711", table.clock.instant())).key())
          .isEqualTo(other);
    }
  }

  @OnEachDatabase
  void the_newest_revision_is_the_one_and_a_known_kind_comes_before_an_unknown_one() {
    table.put(kind("document", 0), table.without(State.PARKED, LATER));
    assertThat(offers.find(Table.key("4711"))).map(row -> row.key().kind()).contains("document");

    table.queued("4711");
    assertThat(offers.find(Table.key("4711"))).map(row -> row.key().kind()).contains("invoice");

    table.put(kind("invoice", 1), table.without(State.PARKED, LATER));
    assertThat(offers.find(Table.key("4711"))).map(row -> row.key().revision()).contains(1);
  }

  @OnEachDatabase
  void a_row_that_waits_for_its_record_takes_the_next_offer() {
    Delivery waiting = table.put(Table.key("4711"), table.without(State.WAITING, LATER));

    offerAgain(waiting);

    Delivery row = table.row(waiting);
    assertThat(row.state()).isEqualTo(State.QUEUED);
    assertThat(row.document()).isPresent();
    assertThat(row.offers()).isEqualTo(1);
    assertThat(row.reason()).isEmpty();
    assertThat(row.reasonCode()).isEmpty();
  }

  @OnEachDatabase
  void a_row_of_a_kind_not_known_takes_the_kind_of_the_offer() {
    Delivery failed = table.put(kind("document", 0), table.without(State.WAITING, LATER));

    offerAgain(failed);

    assertThat(table.row(failed).key()).isEqualTo(Table.key("4711"));
  }

  /** The idempotent consumer before the table may have lost its memory. */
  @OnEachDatabase
  void a_row_that_has_its_document_takes_no_other_offer() {
    Delivery row = table.queued("4711");
    for (String state : List.of("queued", "delivering", "delivered", "waiting", "parked")) {
      table.set(row, "state = '" + state + "', document_id = '145', request_id = 'r1'");
      Delivery before = table.row(row);

      offerAgain(row);

      assertThat(table.row(row)).as(state).isEqualTo(before);
    }
  }

  @OnEachDatabase
  void what_a_person_dismissed_takes_no_other_offer() {
    Delivery row = table.parked("4711");
    table.deliveries.dismiss(row, "Grace", "not ours");

    offerAgain(row);

    assertThat(table.row(row).state()).isEqualTo(State.DISMISSED);
  }

  @OnEachDatabase
  void the_same_offer_has_the_same_message_id_until_a_person_replays_it() {
    Delivery row = table.parked("4711");
    String first = messageId(Optional.empty());

    assertThat(messageId(Optional.of(row))).isEqualTo(first);

    table.deliveries.reopen(row, "Grace");
    String second = messageId(Optional.of(table.row(row)));
    assertThat(second).isNotEqualTo(first);

    offerAgain(table.row(row));
    assertThat(messageId(Optional.of(table.row(row)))).isEqualTo(second);
  }

  @OnEachDatabase
  void it_knows_whether_a_flow_has_taken_a_record() {
    table.parked("4711");

    assertThat(offers.taken("62515", "deals", "4711", "deal-won-to-invoice")).isTrue();
    assertThat(offers.taken("62515", "deals", "4711", "another-flow")).isFalse();
    assertThat(offers.taken("62515", "deals", "4712", "deal-won-to-invoice")).isFalse();
  }

  @OnEachDatabase
  void only_what_waits_for_the_record_is_marked_as_being_read_again() {
    Delivery waiting = table.put(Table.key("4711"), table.without(State.WAITING, LATER));
    Delivery another = table.put(Table.key("4712"), table.without(State.WAITING, LATER));
    Delivery parked = table.put(kind("estimate", 0), table.without(State.PARKED, LATER));

    offers.reading(offers.of("62515", "deals", "4711"));

    assertThat(table.row(waiting).reasonCode()).contains("READING_AGAIN");
    assertThat(table.row(another).reasonCode()).contains("NOT_THERE_YET");
    assertThat(table.row(parked).reasonCode()).contains("NOT_THERE_YET");
  }

  private boolean stored(String deal) {
    try {
      table.offers.put(
          Table.key(deal), "x", table.document(deal, table.clock.instant()), Optional.empty());
      return true;
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  private void offerAgain(Delivery known) {
    offers.put(
        Table.key("4711"),
        "Acme renewal, changed",
        table.document("4711", table.clock.instant()),
        Optional.of(known));
  }

  private static String messageId(Optional<Delivery> known) {
    Choices choices = new Choices("", "", "", "", false, "", false);
    return new Offer(null, Table.key("4711"), choices, null, known, List.of()).messageId();
  }

  private static DeliveryKey kind(String kind, int revision) {
    return new DeliveryKey("62515", "deals", "4711", "deal-won-to-invoice", kind, revision);
  }
}

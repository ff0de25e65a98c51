package io.ledgerbridge.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proof itself must see what is wrong. */
class AuditTest {
  private final List<Deal> deals = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();

  AuditTest() {
    deal("1", "won");
    document("1", "10.00", "A");
    delivery("1", "delivered", "101", "");
    deal("2", "open");
    deal("3", "unknown");
    delivery("3", "parked", "", "PRODUCT_UNKNOWN");
  }

  @Test
  void what_is_delivered_parked_and_filtered_is_all_that_was_sent() {
    Audit audit = audit();

    assertThat(new Verdict(audit).right()).isTrue();
    assertThat(List.of(audit.sent(), audit.delivered(), audit.parked(), audit.filtered()))
        .containsExactly(3L, 1L, 1L, 1L);
  }

  @Test
  void a_deal_without_delivery_is_lost() {
    deal("4", "won");

    wrong("lost");
  }

  @Test
  void a_second_document_is_seen_also_in_another_company() {
    documents.add(new Document("B", "Invoice", "102", note("1"), new BigDecimal("10.00"), 0));

    wrong("twice");
  }

  @Test
  void a_cent_is_seen() {
    deal("4", "won");
    document("4", "10.01", "A");
    delivery("4", "delivered", "104", "");

    wrong("wrong total");
  }

  @Test
  void a_document_in_the_wrong_company_is_seen() {
    deal("4", "won");
    document("4", "10.00", "B");
    delivery("4", "delivered", "104", "");

    wrong("wrong company");
  }

  @Test
  void a_delivery_whose_document_is_not_there_is_seen() {
    deal("4", "won");
    delivery("4", "delivered", "104", "");

    wrong("delivered without document");
  }

  @Test
  void a_document_of_a_parked_delivery_is_seen() {
    document("3", "10.00", "A");

    wrong("document without delivery");
  }

  @Test
  void parked_for_another_reason_than_ours_is_seen() {
    deal("4", "won");
    delivery("4", "parked", "", "BROKEN");

    wrong("parked without reason of ours");
  }

  @Test
  void something_made_of_a_deal_that_is_not_won_is_seen() {
    delivery("2", "waiting", "", "");

    wrong("made of a deal that is not won");
  }

  @Test
  void what_still_waits_is_not_right() {
    deal("4", "won");
    delivery("4", "waiting", "", "");

    assertThat(new Verdict(audit()).right()).isFalse();
  }

  private void wrong(String offence) {
    assertThat(new Verdict(audit()).right()).isFalse();
    assertThat(audit().offences().get(offence)).hasSize(1);
  }

  private Audit audit() {
    return new Audit(deals, documents, deliveries);
  }

  private void deal(String id, String fate) {
    deals.add(new Deal(62515, id, fate, "A", new BigDecimal("10.00"), ""));
  }

  private void document(String deal, String total, String realm) {
    documents.add(
        new Document(realm, "Invoice", "10" + deal, note(deal), new BigDecimal(total), 0));
  }

  private void delivery(String deal, String state, String document, String reason) {
    deliveries.add(
        new Delivery(deal, state, deal, "A", document, new BigDecimal("10.00"), reason, ""));
  }

  private static String note(String deal) {
    return "Ledgerbridge 62515/deals/" + deal + "/deal-loaded-to-invoice/invoice/0: Load";
  }
}

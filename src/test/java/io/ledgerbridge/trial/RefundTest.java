package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.delivery.AcceptInputs;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Tally;
import io.ledgerbridge.inbox.Replays;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Money that goes back in parts, by dispute, and of payments whose associations come late. */
class RefundTest extends TrialTest {
  private static final String RECEIPT = "payment-succeeded-to-sales-receipt";
  private static final String REFUND = "payment-refunded-to-refund-receipt";
  private static final Map<String, Object> BOOK =
      Map.of("flow." + REFUND + ".partial-refunds", "book");

  @Test
  void each_further_amount_is_one_refund_receipt_however_often_it_is_seen() {
    begin(BOOK, RECEIPT, REFUND);
    String payment = payment("100.00", Map.of());
    poll("commerce_payments");

    refund(payment, "30.00");
    refund(payment, "30.00");
    touch(payment);
    assertThat(refunds()).containsExactly("30.0");
    refund(payment, "80.00");
    touch(payment);
    assertThat(refunds()).containsExactly("30.0", "50.0");
    refund(payment, "100.00");
    touch(payment);

    assertThat(refunds()).containsExactly("30.0", "50.0", "20.0");
    assertThat(clearing()).isEqualByComparingTo("0");
    assertThat(tally(REFUND).repeated()).isPositive();
  }

  @Test
  void a_whole_refund_takes_off_what_was_booked_before_the_option_was_switched_off() {
    begin(BOOK, RECEIPT, REFUND);
    String payment = payment("100.00", Map.of());
    poll("commerce_payments");
    refund(payment, "30.00");

    choose("partial-refunds", "skip");
    refund(payment, "80.00");
    assertThat(refunds()).containsExactly("30.0");
    refund(payment, "100.00");

    assertThat(refunds()).containsExactly("30.0", "70.0");
  }

  @Test
  void a_part_goes_back_only_after_the_sale_is_booked() {
    begin(BOOK, RECEIPT, REFUND);
    String payment = payment("100.00", Map.of());
    CLOCK.forward(Duration.ofSeconds(5));
    refunded(payment, "30.00");

    poll("commerce_payments");
    assertThat(refunds()).as("before the sale").isEmpty();
    CLOCK.forward(Duration.ofMinutes(2));
    steps.deliver();

    assertThat(all("SalesReceipt")).hasSize(1);
    assertThat(refunds()).containsExactly("30.0");
  }

  @Test
  void a_notice_of_a_lost_dispute_is_booked_when_the_flow_is_changed_and_the_notice_replayed() {
    begin(Map.of(), RECEIPT, REFUND);
    String payment = payment("100.00", Map.of());
    poll("commerce_payments");
    trial.hubspot().payments().status(payment, "disputed_lost");
    poll("commerce_payments");
    assertThat(counts()).containsEntry("parked DISPUTE_LOST", 1L);

    choose("dispute-lost", "refund");
    replay(payment);
    assertThat(refunds()).containsExactly("100.0");
    assertThat(counts()).containsOnly(Map.entry("delivered", 2L));
    refund(payment, "100.00");

    assertThat(refunds()).containsExactly("100.0");
    assertThat(clearing()).isEqualByComparingTo("0");
  }

  @Test
  void a_payment_waits_for_its_quote_and_the_sale_is_booked_once() {
    begin(Map.of(), "quote-signed-to-invoice", RECEIPT);
    String quote =
        trial
            .hubspot()
            .create(
                "quotes",
                Map.of("hs_title", "Q", "hs_status", "ACCEPTED", "hs_quote_amount", "100.00"));
    complete("quotes", quote, "100.00");
    poll("quotes");
    String payment = payment("100.00", Map.of("hs_payment_source_app", "QUOTE"));
    poll("commerce_payments");
    assertThat(counts()).containsEntry("waiting NOT_THERE_YET", 1L);

    trial.hubspot().associate("commerce_payments", payment, "quotes", quote);
    CLOCK.forward(Duration.ofSeconds(30));
    steps.enrol();
    steps.deliver();

    assertThat(invoices()).hasSize(1);
    assertThat(all("SalesReceipt")).isEmpty();
    assertThat(counts())
        .containsOnly(Map.entry("delivered", 1L), Map.entry("parked ALREADY_BOOKED", 1L));
  }

  @Test
  void payments_on_an_invoice_are_booked_when_the_setting_says_so_and_counted_when_not() {
    begin(Map.of(), RECEIPT);
    String payment = payment("100.00", Map.of());
    onInvoice(payment);
    poll("commerce_payments");
    assertThat(counts()).isEmpty();
    assertThat(tally(RECEIPT).filtered()).isEqualTo(1);
    trial.close();

    trial = new Trial(CLOCK, 1);
    begin(Map.of("triggers.payment-of-invoice", "BOOK"), RECEIPT);
    onInvoice(payment("100.00", Map.of()));
    poll("commerce_payments");

    assertThat(all("SalesReceipt")).hasSize(1);
  }

  @Test
  void the_time_zone_of_the_settings_wins_over_that_of_the_account() {
    begin(Map.of("hubspot.time-zone", "Pacific/Auckland"), RECEIPT);
    payment("100.00", Map.of("hs_initiated_date", "2026-11-22T12:30:00Z"));

    poll("commerce_payments");

    assertThat(all("SalesReceipt").get(0).path("TxnDate").asText()).isEqualTo("2026-11-23");
  }

  private void begin(Map<String, Object> more, String... flows) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("flows.enabled", String.join(",", flows));
    world();
    start(settings);
    CLOCK.forward(Duration.ofMinutes(1));
  }

  private String payment(String amount, Map<String, String> more) {
    Map<String, String> given = new HashMap<>(Map.of("hs_initial_amount", amount));
    given.putAll(more);
    String payment = trial.hubspot().payments().pay(given);
    complete("commerce_payments", payment, amount);
    return payment;
  }

  private void complete(String type, String id, String price) {
    String contact =
        trial.hubspot().create("contacts", Map.of("firstname", "Pia", "email", "pia@example.com"));
    String line =
        trial
            .hubspot()
            .create(
                "line_items",
                Map.of("name", "Grinder", "hs_sku", "CM-101", "quantity", "1", "price", price));
    trial.hubspot().associate(type, id, "line_items", line);
    trial.hubspot().associate(type, id, "contacts", contact);
  }

  private void onInvoice(String payment) {
    String invoice = trial.hubspot().create("invoices", Map.of("hs_currency", "USD"));
    trial.hubspot().associate("commerce_payments", payment, "invoices", invoice);
  }

  /** So much has gone back in all, and Ledgerbridge looks. */
  private void refund(String payment, String soFar) {
    CLOCK.forward(Duration.ofSeconds(5));
    refunded(payment, soFar);
    poll("commerce_payments");
  }

  private void refunded(String payment, String soFar) {
    String status = soFar.equals("100.00") ? "refunded" : "partially_refunded";
    trial
        .hubspot()
        .update(
            "commerce_payments",
            payment,
            Map.of("hs_latest_status", status, "hs_refunds_amount", soFar));
  }

  private void touch(String payment) {
    CLOCK.forward(Duration.ofSeconds(5));
    trial
        .hubspot()
        .update("commerce_payments", payment, Map.of("hs_internal_comment", CLOCK.instant() + ""));
    poll("commerce_payments");
  }

  private void choose(String input, String value) {
    trial.application().getBean(AcceptInputs.class).accept(REFUND, Map.of(input, value));
  }

  private void replay(String payment) {
    Deliveries deliveries = trial.application().getBean(Deliveries.class);
    Deliveries.Query parked =
        new Deliveries.Query(
            Optional.of("parked"),
            Optional.of(REFUND),
            Optional.of("commerce_payments"),
            Optional.of(payment),
            Optional.empty(),
            10);
    trial.application().getBean(Replays.class).replay(deliveries.list(parked).get(0), "a person");
    steps.enrol();
    steps.deliver();
  }

  private void poll(String type) {
    CLOCK.forward(Duration.ofSeconds(1));
    steps.poll(type);
    steps.enrol();
    steps.deliver();
  }

  private Tally.Counts tally(String flow) {
    return trial.application().getBean(Tally.class).of(flow);
  }

  private List<String> refunds() {
    return all("RefundReceipt").stream()
        .map(each -> each.path("TotalAmt").decimalValue().setScale(1).toPlainString())
        .toList();
  }

  private List<ObjectNode> all(String entity) {
    return trial.quickbooks().company().all(entity);
  }

  private BigDecimal clearing() {
    return all("Account").stream()
        .filter(account -> account.path("Name").asText().equals("HubSpot Payments Clearing"))
        .findFirst()
        .orElseThrow()
        .path("CurrentBalance")
        .decimalValue();
  }
}

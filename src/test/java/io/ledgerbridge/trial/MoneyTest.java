package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.Faults;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments, their fees and refunds, and the one sale behind a deal, its quote and its payment. */
class MoneyTest extends TrialTest {
  private static final String PAID = "payment-succeeded-to-paid-invoice";
  private static final String RECEIPT = "payment-succeeded-to-sales-receipt";
  private static final String FEE = "payment-fee-to-expense";
  private static final String REFUND = "payment-refunded-to-refund-receipt";

  @Test
  void a_payment_becomes_an_invoice_that_is_paid() {
    begin(PAID);
    String payment = payment("100.00", "3.20");

    pollPayments();

    assertThat(invoices()).hasSize(1);
    assertThat(invoices().get(0).path("Balance").decimalValue()).isEqualByComparingTo("0");
    assertThat(all("Payment")).hasSize(1);
    assertThat(all("Payment").get(0).path("PaymentRefNum").asText()).isEqualTo(payment);
  }

  @Test
  void a_lost_answer_between_invoice_and_payment_repeats_only_what_is_missing() {
    begin(PAID);
    payment("100.00", "3.20");
    trial.quickbooks().settings().ignoreRequestId(true);
    trial.quickbooks().server().faults().arm(Fault.dropAfter("POST .*/invoice", 1, 1));
    trial.quickbooks().server().faults().arm(Fault.dropAfter("POST .*/payment", 1, 1));

    pollPayments();
    for (int round = 0; round < 3; round++) {
      CLOCK.forward(Duration.ofSeconds(131));
      steps.deliver();
    }

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
    assertThat(invoices()).hasSize(1);
    assertThat(all("Payment")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>Sign in</html>",
        "{}",
        "[]",
        "{\"Payment\":{\"Id\":{}}}",
        "{\"Payment\":{\"Id"
      })
  void a_strange_answer_to_the_payment_repeats_only_what_is_missing(String body) {
    begin(PAID);
    trial.quickbooks().settings().ignoreRequestId(true);
    Faults faults = trial.quickbooks().server().faults();
    faults.arm(Fault.from("POST .*/payment", 1, 1, 200, body, "text/html", null, ""));
    payment("100.00", "3.20");
    pollPayments();
    faults.arm(Fault.from("POST .*/payment", 1, 1, 200, body, "text/html", null, "replace"));
    payment("59.95", "1.00");

    pollPayments();
    for (int round = 0; round < 3; round++) {
      CLOCK.forward(Duration.ofSeconds(131));
      steps.deliver();
    }

    assertThat(faults.unspent()).isEmpty();
    assertThat(counts()).containsOnly(Map.entry("delivered", 2L));
    assertThat(invoices()).hasSize(2);
    assertThat(all("Payment")).hasSize(2);
  }

  @Test
  void a_refund_after_a_paid_invoice_takes_the_money_out_again() {
    begin(PAID, REFUND);
    String payment = payment("100.00", "0");
    pollPayments();

    refund(payment);
    pollPayments();

    assertThat(all("RefundReceipt")).hasSize(1);
    assertThat(clearing()).isEqualByComparingTo("0");
  }

  @Test
  void a_refund_after_a_sales_receipt_takes_the_money_out_again() {
    begin(RECEIPT, REFUND);
    String payment = payment("59.95", "0");
    pollPayments();

    refund(payment);
    pollPayments();

    assertThat(all("SalesReceipt")).hasSize(1);
    assertThat(all("RefundReceipt")).hasSize(1);
    assertThat(clearing()).isEqualByComparingTo("0");
  }

  @Test
  void a_payment_that_came_and_went_between_two_polls_is_booked_both_ways_in_that_order() {
    begin(RECEIPT, REFUND);
    String payment = payment("59.95", "0");
    refund(payment);

    pollPayments();
    assertThat(all("RefundReceipt")).as("before the sale").isEmpty();
    CLOCK.forward(Duration.ofMinutes(2));
    steps.deliver();

    assertThat(all("SalesReceipt")).hasSize(1);
    assertThat(all("RefundReceipt")).hasSize(1);
  }

  @Test
  void a_refund_of_a_payment_from_before_the_flow_was_on_is_booked_alone() {
    world();
    String contact = contact();
    String early = payment(contact, "80.00", "0", "SALES_CHECKOUT");
    CLOCK.forward(Duration.ofDays(1));
    start(Map.of("flows.enabled", RECEIPT + "," + REFUND));
    CLOCK.forward(Duration.ofMinutes(1));

    refund(early);
    pollPayments();

    assertThat(all("SalesReceipt")).isEmpty();
    assertThat(all("RefundReceipt")).hasSize(1);
  }

  @Test
  void payments_of_invoices_and_of_an_accounting_sync_are_never_booked() {
    begin(PAID, FEE);
    payment(contact(), "10.00", "1.00", "INVOICE");
    String synced = payment(contact(), "10.00", "1.00", "SALES_CHECKOUT");
    trial.hubspot().update("commerce_payments", synced, Map.of("hs_processor_type", "xero"));

    pollPayments();

    assertThat(counts()).isEmpty();
  }

  @Test
  void the_clearing_account_agrees_with_what_hubspot_pays_out() {
    begin(RECEIPT, FEE, REFUND);
    BigDecimal net = BigDecimal.ZERO;
    for (int i = 0; i < 100; i++) {
      BigDecimal amount =
          new BigDecimal("20.00").add(new BigDecimal("1.37").multiply(BigDecimal.valueOf(i)));
      BigDecimal fee =
          new BigDecimal("0.59").add(new BigDecimal("0.01").multiply(BigDecimal.valueOf(i)));
      String payment = payment(amount.toPlainString(), fee.toPlainString());
      net = net.add(amount).subtract(fee);
      if (i % 7 == 0) {
        refund(payment);
        net = net.subtract(amount);
      }
    }

    pollPayments();
    CLOCK.forward(Duration.ofMinutes(2));
    steps.deliver();

    assertThat(all("SalesReceipt")).hasSize(100);
    assertThat(all("Purchase")).hasSize(100);
    assertThat(all("RefundReceipt")).hasSize(15);
    assertThat(clearing()).isEqualByComparingTo(net);
    assertThat(all("Vendor")).hasSize(1);
  }

  @Test
  void a_deal_its_quote_and_its_payment_are_booked_once() {
    begin("deal-won-to-invoice", "quote-signed-to-invoice", RECEIPT);
    oneSale();

    assertThat(invoices()).hasSize(1);
    assertThat(all("SalesReceipt")).isEmpty();
    assertThat(counts())
        .containsOnly(Map.entry("delivered", 1L), Map.entry("parked ALREADY_BOOKED", 2L));
  }

  @Test
  void alongside_books_all_three() {
    beginWith(
        Map.of(
            "flow.quote-signed-to-invoice.alongside", true, "flow." + RECEIPT + ".alongside", true),
        "deal-won-to-invoice",
        "quote-signed-to-invoice",
        RECEIPT);
    oneSale();

    assertThat(invoices()).hasSize(2);
    assertThat(all("SalesReceipt")).hasSize(1);
  }

  private void oneSale() {
    String contact = contact();
    String deal =
        trial.hubspot().create("deals", Map.of("dealname", "One sale", "dealstage", "closedwon"));
    complete("deals", deal, contact, "100.00");
    pollAndDeliver();
    CLOCK.forward(Duration.ofMinutes(1));
    String quote =
        trial
            .hubspot()
            .create(
                "quotes",
                Map.of(
                    "hs_title", "Its quote", "hs_status", "ACCEPTED", "hs_quote_amount", "100.00"));
    complete("quotes", quote, contact, "100.00");
    trial.hubspot().associate("quotes", quote, "deals", deal);
    poll("quotes");
    String payment = payment(contact, "100.00", "3.00", "QUOTE");
    trial.hubspot().associate("commerce_payments", payment, "deals", deal);
    trial.hubspot().associate("commerce_payments", payment, "quotes", quote);
    pollPayments();
  }

  private void begin(String... flows) {
    beginWith(Map.of(), flows);
  }

  private void beginWith(Map<String, Object> more, String... flows) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("flows.enabled", String.join(",", flows));
    world();
    start(settings);
    CLOCK.forward(Duration.ofMinutes(1));
  }

  private String contact() {
    return trial
        .hubspot()
        .create(
            "contacts",
            Map.of("firstname", "Pia", "lastname", "Payer", "email", "pia@example.com"));
  }

  private String payment(String amount, String fee) {
    return payment(contact(), amount, fee, "SALES_CHECKOUT");
  }

  private String payment(String contact, String amount, String fee, String source) {
    Map<String, String> properties = new HashMap<>();
    properties.put("hs_initial_amount", amount);
    properties.put("hs_fees_amount", fee);
    properties.put("hs_initiated_date", CLOCK.instant().toString());
    properties.put("hs_latest_status", "succeeded");
    properties.put("hs_currency_code", "USD");
    properties.put("hs_payment_source_app", source);
    properties.put("hs_payment_method_type", "card");
    String payment = trial.hubspot().create("commerce_payments", properties);
    complete("commerce_payments", payment, contact, amount);
    return payment;
  }

  private void complete(String type, String id, String contact, String price) {
    String line =
        trial
            .hubspot()
            .create(
                "line_items",
                Map.of("name", "Grinder", "hs_sku", "CM-101", "quantity", "1", "price", price));
    trial.hubspot().associate(type, id, "line_items", line);
    trial.hubspot().associate(type, id, "contacts", contact);
  }

  private void refund(String payment) {
    CLOCK.forward(Duration.ofSeconds(5));
    String amount =
        trial
            .hubspot()
            .find("commerce_payments", payment)
            .orElseThrow()
            .properties()
            .get("hs_initial_amount");
    trial
        .hubspot()
        .update(
            "commerce_payments",
            payment,
            Map.of("hs_latest_status", "refunded", "hs_refunds_amount", amount));
  }

  private void pollPayments() {
    poll("commerce_payments");
  }

  private void poll(String type) {
    CLOCK.forward(Duration.ofSeconds(1));
    steps.poll(type);
    steps.enrol();
    steps.deliver();
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

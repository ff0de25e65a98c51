package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTest extends Simulation {
  String first;
  String second;

  @BeforeEach
  void owed() {
    customer(company, "Ada");
    customer(company, "Grace");
    item(company, "Widget");
    first = create(company, "Invoice", invoice("1", "", line("1", "100", "")));
    second = create(company, "Invoice", invoice("1", "", line("1", "50", "")));
  }

  static String payment(String total, String rest) {
    return "{'CustomerRef': {'value': '1'}, 'TotalAmt': %s %s}".formatted(total, rest);
  }

  static String applied(String amount, String invoice) {
    return "{'Amount': %s, 'LinkedTxn': [{'TxnId': '%s', 'TxnType': 'Invoice'}]}"
        .formatted(amount, invoice);
  }

  ObjectNode paid(String total, String... lines) {
    String body = payment(total, ", 'Line': [%s]".formatted(String.join(",", lines)));
    return taken(send("payment", body), "Payment");
  }

  JsonNode invoiceNow(String id) {
    return company.find("Invoice", id).orElseThrow();
  }

  String owed(String id) {
    return amount(invoiceNow(id).get("Balance"));
  }

  @Test
  void it_pays_an_invoice_and_both_know_it() {
    JsonNode payment = paid("100", applied("100", first));
    assertThat(amount(payment.path("UnappliedAmt"))).isEqualTo("0");
    assertThat(payment.at("/DepositToAccountRef/value").asText()).isEqualTo("4");
    assertThat(payment.has("DocNumber")).isFalse();
    assertThat(owed(first)).isEqualTo("0");
    assertThat(invoiceNow(first).at("/LinkedTxn/0/TxnId")).isEqualTo(payment.get("Id"));
    assertThat(invoiceNow(first).at("/LinkedTxn/0/TxnType").asText()).isEqualTo("Payment");
    assertThat(invoiceNow(first).path("SyncToken").asText()).isEqualTo("1");
    assertThat(company.balance("4")).isEqualByComparingTo("100");
    assertThat(invoiceNow(second).path("LinkedTxn")).isEmpty();
  }

  @Test
  void it_may_pay_in_part_several_invoices_or_none() {
    assertThat(
            amount(paid("70", applied("25", first), applied("5.50", second)).get("UnappliedAmt")))
        .isEqualTo("39.5");
    assertThat(owed(first)).isEqualTo("75");
    assertThat(owed(second)).isEqualTo("44.5");
    assertThat(amount(paid("10").get("UnappliedAmt"))).isEqualTo("10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"void", "delete"})
  void without_it_the_invoice_owes_again(String operation) {
    JsonNode payment = paid("60", applied("60", first));
    Reply gone = send("payment?operation=" + operation, current(payment));
    assertThat(gone.status()).as(gone.text()).isEqualTo(200);
    assertThat(owed(first)).isEqualTo("100");
    assertThat(invoiceNow(first).path("LinkedTxn")).isEmpty();
    assertThat(company.balance("4")).isZero();
    assertThat(company.find("Payment", payment.get("Id").asText()).isPresent())
        .isEqualTo(operation.equals("void"));
  }

  @Test
  void a_void_payment_is_worth_nothing() {
    JsonNode voided =
        taken(send("payment?include=void", current(paid("60", applied("60", first)))), "Payment");
    assertThat(amount(voided.get("TotalAmt"))).isEqualTo("0");
    assertThat(amount(voided.get("UnappliedAmt"))).isEqualTo("0");
    assertThat(voided.get("PrivateNote").asText()).startsWith("Voided");
    StrictReader.read("Payment", voided.toString());
  }

  @Test
  void a_changed_payment_moves_only_the_difference() {
    ObjectNode payment = paid("100", applied("100", first));
    payment.set(
        "Line", Json.parse(quoted("{'L': [%s]}".formatted(applied("50", second)))).get("L"));
    JsonNode changed = taken(client.post("payment", payment.toString()), "Payment");
    assertThat(amount(changed.get("UnappliedAmt"))).isEqualTo("50");
    assertThat(owed(first)).isEqualTo("100");
    assertThat(owed(second)).isEqualTo("0");
    JsonNode noted =
        taken(
            send("payment", current(changed).replace("}", ", 'sparse': true, 'PrivateNote': 'n'}")),
            "Payment");
    assertThat(noted.get("Line")).isEqualTo(changed.get("Line"));
    assertThat(owed(second)).isEqualTo("0");
    assertThat(company.balance("4")).isEqualByComparingTo("100");
  }

  @Test
  void a_void_invoice_leaves_the_payment_unapplied() {
    JsonNode payment = paid("100", applied("100", first));
    taken(send("invoice?operation=void", current(invoiceNow(first))), "Invoice");
    JsonNode now = company.find("Payment", payment.get("Id").asText()).orElseThrow();
    assertThat(amount(now.get("UnappliedAmt"))).isEqualTo("100");
    assertThat(now.get("Line")).isEmpty();
    assertThat(company.balance("4")).isEqualByComparingTo("100");
  }

  @Test
  void a_paid_invoice_is_not_deleted_and_not_made_smaller() {
    paid("60", applied("60", first));
    assertThat(send("invoice?operation=delete", current(invoiceNow(first))).code())
        .isEqualTo("800");
    String smaller =
        current(invoiceNow(first))
            .replace("}", ", 'sparse': true, 'Line': [%s]}".formatted(line("1", "59.99", "")));
    assertThat(send("invoice", smaller).code()).isEqualTo("6000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "2020 | {'CustomerRef': {'value': '1'}}",
        "2020 | {'TotalAmt': 5}",
        "6000 | {'CustomerRef': {'value': '1'}, 'TotalAmt': -5}",
        "6430 | {'CustomerRef': {'value': '1'}, 'TotalAmt': 5, 'DepositToAccountRef': {'value': '8'}}",
        "620 | {'CustomerRef': {'value': '2'}, 'TotalAmt': 5, 'Line': [LINE 5]}",
        "6000 | {'CustomerRef': {'value': '1'}, 'TotalAmt': 500, 'Line': [LINE 100.01]}",
        "6000 | {'CustomerRef': {'value': '1'}, 'TotalAmt': 500, 'Line': [LINE 60, LINE 60]}",
        "6000 | {'CustomerRef': {'value': '1'}, 'TotalAmt': 5, 'Line': [LINE 6]}",
        "2290 | {'CustomerRef': {'value': '1'}, 'TotalAmt': 5, 'Line': [LINE -5]}",
        "2020 | {'CustomerRef': {'value': '1'}, 'TotalAmt': 5, 'Line': [{'Amount': 5}]}",
        "620 | {'CustomerRef': {'value': '1'}, 'TotalAmt': 5, 'Line': [{'Amount': 5, 'LinkedTxn': [{'TxnId': '99', 'TxnType': 'Invoice'}]}]}",
        "2050 | {'CustomerRef': {'value': '1'}, 'TotalAmt': 5, 'PaymentRefNum': '1234567890123456789012'}"
      })
  void what_the_sheet_refuses_is_refused(String code, String body) {
    String line = "{'Amount': $1, 'LinkedTxn': [{'TxnId': '%s', 'TxnType': 'Invoice'}]}";
    Reply reply = send("payment", body.replaceAll("LINE ([-0-9.]+)", line.formatted(first)));
    assertThat(reply.code()).as(reply.text()).isEqualTo(code);
    assertThat(owed(first)).isEqualTo("100");
    assertThat(company.balance("4")).isZero();
  }

  @Test
  void it_is_found_by_what_is_filterable_and_in_the_changes() {
    clock.forward(Duration.ofMinutes(1));
    String since = Client.encode(clock.instant().toString());
    send("payment", payment("5", ", 'PaymentRefNum': 'HS-PAY-7'"));
    paid("60", applied("60", first));
    String found = "select * from Payment where PaymentRefNum = 'HS-PAY-7' and TotalAmt = '5'";
    assertThat(client.query(found).at("/QueryResponse/Payment")).hasSize(1);
    assertThat(client.query("select * from Payment where DocNumber = '1'").code())
        .isEqualTo("4001");
    Reply changes = client.get("cdc?entities=Payment,Invoice&changedSince=" + since);
    assertThat(changes.at("/CDCResponse/0/QueryResponse/0/Payment")).hasSize(2);
    assertThat(changes.at("/CDCResponse/0/QueryResponse/1/Invoice")).hasSize(1);
  }
}

package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesReceiptTest extends Simulation {
  @BeforeEach
  void shop() {
    customer(company, "Ada");
    item(company, "Widget");
  }

  Reply receipt(String rest) {
    return send("salesreceipt", invoice("1", rest, line("1", "100", "")));
  }

  @Test
  void it_is_paid_and_its_money_lies_on_undeposited_funds() {
    JsonNode receipt =
        taken(
            receipt("'PaymentMethodRef': {'value': '3'}, 'PaymentRefNum': 'HS-PAY-1',"),
            "SalesReceipt");
    assertThat(amount(receipt.path("Balance"))).isEqualTo("0");
    assertThat(amount(receipt.path("TotalAmt"))).isEqualTo("100");
    assertThat(receipt.at("/PaymentMethodRef/name").asText()).isEqualTo("Credit card");
    assertThat(receipt.at("/DepositToAccountRef/name").asText()).isEqualTo("Undeposited Funds");
    assertThat(company.balance("4")).isEqualByComparingTo("100");
    StrictReader.read("SalesReceipt", receipt.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "6430 | 'DepositToAccountRef': {'value': '79'},",
        "6430 | 'DepositToAccountRef': {'value': '41'},",
        "2500 | 'DepositToAccountRef': {'value': '999'},",
        "2500 | 'PaymentMethodRef': {'value': '9'},",
        "2050 | 'PaymentRefNum': '1234567890123456789012',",
        "2010 | 'DueDate': '2026-12-01',",
        "6140 | 'DocNumber': 'A',"
      })
  void what_the_sheet_refuses_is_refused(String code, String rest) {
    send("invoice", invoice("1", "'DocNumber': 'A',", line("1", "1", "")));
    assertThat(receipt(rest).code()).isEqualTo(code);
    assertThat(company.balance("4")).isZero();
  }

  @Test
  void an_inactive_account_takes_no_money() {
    String id = create(company, "Account", "{'Name': 'Old', 'AccountType': 'Bank'}");
    send(
        "account", "{'Id': '%s', 'SyncToken': '0', 'sparse': true, 'Active': false}".formatted(id));
    Reply reply = receipt("'DepositToAccountRef': {'value': '%s'},".formatted(id));
    assertThat(reply.code()).isEqualTo("2500");
    assertThat(reply.detail()).contains("made inactive");
  }

  @Test
  void the_customer_is_needed_unless_the_setting_says_otherwise() {
    String body = "{'Line': [%s]}".formatted(line("1", "100", ""));
    assertThat(send("salesreceipt", body).element()).isEqualTo("CustomerRef");
    simulator.settings().salesReceiptsNeedCustomer(false);
    assertThat(taken(send("salesreceipt", body), "SalesReceipt").at("/CurrencyRef/value").asText())
        .isEqualTo("USD");
  }

  @Test
  void a_link_that_is_sent_is_ignored() {
    JsonNode receipt =
        taken(receipt("'LinkedTxn': [{'TxnType': 'Estimate', 'TxnId': '9'}],"), "SalesReceipt");
    assertThat(receipt.path("LinkedTxn")).isEmpty();
  }
}

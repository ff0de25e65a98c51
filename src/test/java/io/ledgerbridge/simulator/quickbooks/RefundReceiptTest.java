package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundReceiptTest extends Simulation {
  static final String FROM = "'DepositToAccountRef': {'value': '35'},";

  @BeforeEach
  void shop() {
    customer(company, "Ada");
    item(company, "Widget");
  }

  Reply refund(String rest) {
    return send("refundreceipt", invoice("1", rest, line("1", "87.5", "")));
  }

  @Test
  void its_positive_amount_leaves_the_account() {
    JsonNode refund =
        taken(refund(FROM + "'PrintStatus': 'NotSet', 'PaymentRefNum': 'R-5',"), "RefundReceipt");
    assertThat(amount(refund.path("TotalAmt"))).isEqualTo("87.5");
    assertThat(amount(refund.path("Balance"))).isEqualTo("0");
    assertThat(refund.path("PaymentRefNum").asText()).isEqualTo("R-5");
    assertThat(company.balance("35")).isEqualByComparingTo("-87.50");
    StrictReader.read("RefundReceipt", refund.toString());
  }

  @Test
  void unless_told_it_waits_for_the_printer() {
    JsonNode refund = taken(refund(FROM + "'PaymentRefNum': 'R-5',"), "RefundReceipt");
    assertThat(refund.path("PrintStatus").asText()).isEqualTo("NeedToPrint");
    assertThat(refund.path("PaymentRefNum").asText()).isEqualTo("To Print");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "2020 | DepositToAccountRef | 'PrintStatus': 'NotSet',",
        "6430 | DepositToAccountRef | 'DepositToAccountRef': {'value': '79'},",
        "2020 | PaymentRefNum | 'DepositToAccountRef': {'value': '35'}, 'PrintStatus': 'PrintComplete',",
        "2170 | PaymentType | 'DepositToAccountRef': {'value': '35'}, 'PaymentType': 'Gold',"
      })
  void what_the_sheet_refuses_is_refused(String code, String element, String rest) {
    Reply reply = refund(rest);
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.element()).isEqualTo(element);
  }

  @Test
  void it_needs_no_customer() {
    String body = "{%s 'Line': [%s]}".formatted(FROM, line("1", "5", ""));
    assertThat(send("refundreceipt", body).status()).isEqualTo(200);
  }
}

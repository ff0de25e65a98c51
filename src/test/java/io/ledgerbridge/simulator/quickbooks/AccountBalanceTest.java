package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountBalanceTest extends Simulation {
  String clearing;

  @BeforeEach
  void shop() {
    customer(company, "Ada");
    item(company, "Widget");
    clearing =
        taken(
                send(
                    "account",
                    "{'Name': 'HubSpot clearing', 'AccountType': 'Other Current Asset'}"),
                "Account")
            .get("Id")
            .asText();
  }

  String to() {
    return "'DepositToAccountRef': {'value': '%s'},".formatted(clearing);
  }

  @Test
  void the_clearing_account_holds_what_came_less_what_went() {
    taken(send("salesreceipt", invoice("1", to(), line("1", "100", ""))), "SalesReceipt");
    taken(send("payment", PaymentTest.payment("40", "," + to() + "'Line': []")), "Payment");
    taken(send("refundreceipt", invoice("1", to(), line("1", "30", ""))), "RefundReceipt");
    assertThat(company.balance(clearing)).isEqualByComparingTo("110");
    assertThat(
            amount(client.get("account/" + clearing).at("/Account/CurrentBalanceWithSubAccounts")))
        .isEqualTo("110");
    assertThat(client.get("account/" + clearing).at("/Account/SyncToken").asText()).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"salesreceipt,SalesReceipt,100", "refundreceipt,RefundReceipt,-100"})
  void a_void_gives_it_back_and_so_does_a_deletion(String resource, String entity, String balance) {
    String body = invoice("1", to(), line("1", "100", ""));
    String one = current(taken(send(resource, body), entity));
    assertThat(company.balance(clearing)).isEqualByComparingTo(balance);
    send(resource + "?operation=void", one);
    assertThat(company.balance(clearing)).isZero();
    String other = current(taken(send(resource, body), entity));
    send(resource + "?operation=delete", other);
    assertThat(company.balance(clearing)).isZero();
  }

  @Test
  void a_changed_document_moves_the_difference_and_a_moved_one_all_of_it() {
    var receipt =
        taken(send("salesreceipt", invoice("1", to(), line("1", "100", ""))), "SalesReceipt");
    String lines = ", 'sparse': true, 'Line': [%s]}".formatted(line("1", "80", ""));
    receipt = taken(send("salesreceipt", current(receipt).replace("}", lines)), "SalesReceipt");
    assertThat(company.balance(clearing)).isEqualByComparingTo("80");
    String moved = ", 'sparse': true, 'DepositToAccountRef': {'value': '35'}}";
    taken(send("salesreceipt", current(receipt).replace("}", moved)), "SalesReceipt");
    assertThat(company.balance(clearing)).isZero();
    assertThat(company.balance("35")).isEqualByComparingTo("80");
  }

  @Test
  void an_account_above_holds_what_lies_below() {
    String below =
        create(
            company,
            "Account",
            "{'Name': 'Cards', 'AccountType': 'Other Current Asset', 'ParentRef': {'value': '%s'}}"
                .formatted(clearing));
    send("salesreceipt", invoice("1", to().replace(clearing, below), line("1", "100", "")));
    assertThat(company.balance(clearing)).isZero();
    assertThat(
            amount(client.get("account/" + clearing).at("/Account/CurrentBalanceWithSubAccounts")))
        .isEqualTo("100");
  }

  @Test
  void renaming_an_account_keeps_its_balance() {
    send("salesreceipt", invoice("1", to(), line("1", "100", "")));
    String body =
        "{'Id': '%s', 'SyncToken': '0', 'Name': 'Clearing', 'AccountType': 'Bank', 'CurrentBalance': 7}";
    assertThat(send("account", body.formatted(clearing)).status()).isEqualTo(200);
    assertThat(company.balance(clearing)).isEqualByComparingTo("100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "6010 | account | {'Name': 'New'}",
        "6240 | account | {'Name': 'hubspot CLEARING', 'AccountType': 'Bank'}",
        "2040 | account | {'Name': 'a:b', 'AccountType': 'Bank'}",
        "2170 | account | {'Name': 'New', 'AccountType': 'Purse'}",
        "2220 | account | {'Name': 'New', 'AccountType': 'Bank', 'CurrencyRef': {'value': 'XYZ'}}",
        "6000 | account | {'Name': 'New', 'AccountType': 'Bank', 'CurrencyRef': {'value': 'EUR'}}",
        "6240 | paymentmethod | {'Name': 'Cash'}",
        "2050 | paymentmethod | {'Name': '12345678901234567890123456789012'}",
        "6240 | vendor | {'DisplayName': 'ada'}"
      })
  void lists_refuse_what_the_sheet_refuses(String code, String resource, String body) {
    assertThat(send(resource, body).code()).isEqualTo(code);
  }

  @Test
  void a_payment_method_and_a_vendor_can_be_made() {
    assertThat(
            taken(
                    send("paymentmethod", "{'Name': 'HubSpot', 'Type': 'CREDIT_CARD'}"),
                    "PaymentMethod")
                .path("Active")
                .asBoolean())
        .isTrue();
    assertThat(send("vendor", "{'DisplayName': 'HubSpot'}").status()).isEqualTo(200);
  }
}

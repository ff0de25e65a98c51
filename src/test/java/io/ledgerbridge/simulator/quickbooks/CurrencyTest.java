package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTest extends Simulation {
  static final String EURO = "'CurrencyRef': {'value': 'EUR'},";

  @BeforeEach
  void shop() {
    company.prefer("CurrencyPrefs", "MultiCurrencyEnabled", true);
    customer(company, "Ada");
    create(company, "Customer", "{'DisplayName': 'Ulla', 'CurrencyRef': {'value': 'EUR'}}");
    create(company, "Customer", "{'DisplayName': 'Aiko', 'CurrencyRef': {'value': 'JPY'}}");
    item(company, "Widget");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Invoice", "Estimate", "SalesReceipt", "RefundReceipt"})
  void a_sales_document_has_its_customers_currency_and_a_total_at_home(String entity) {
    String path = entity.toLowerCase();
    String account = entity.endsWith("Receipt") ? RefundReceiptTest.FROM : "";
    String line = line("1", "10.01", "");
    JsonNode document =
        taken(
            client.post(path, invoice("2", account + EURO + "'ExchangeRate': 1.08543,", line)),
            entity);
    assertThat(amount(document.get("TotalAmt"))).isEqualTo("10.01");
    assertThat(amount(document.get("HomeTotalAmt"))).isEqualTo("10.87");
    StrictReader.read(entity, document.toString());
    assertThat(client.post(path, invoice("1", account + EURO, line)).code()).isEqualTo("6000");
    assertThat(client.post(path, invoice("1", account, line)).element()).isEqualTo("CurrencyRef");
    assertThat(client.post(path, invoice("2", account + EURO.replace("EUR", "EUX"), line)).code())
        .isEqualTo("2220");
  }

  @Test
  void without_several_currencies_a_foreign_one_is_a_fault() {
    company.prefer("CurrencyPrefs", "MultiCurrencyEnabled", false);
    Reply reply = client.post("invoice", invoice("1", EURO, line("1", "5", "")));
    assertThat(reply.code()).isEqualTo("6000");
    assertThat(reply.detail()).contains("multicurrency");
    assertThat(send("customer", "{'DisplayName': 'Ole', 'CurrencyRef': {'value': 'NOK'}}").code())
        .isEqualTo("6000");
    JsonNode invoice =
        invoiceOf(client.post("invoice", invoice("1", "'ExchangeRate': 1.0,", line("1", "5", ""))));
    assertThat(invoice.has("HomeTotalAmt")).isFalse();
  }

  @Test
  void a_payment_settles_at_home_too() {
    String head = EURO + "'ExchangeRate': 1.1,";
    JsonNode invoice = invoiceOf(client.post("invoice", invoice("2", head, line("1", "100", ""))));
    String body =
        "{'CustomerRef': {'value': '2'}, %s 'TotalAmt': 40, 'Line': [%s]}"
            .formatted(head, PaymentTest.applied("40", invoice.get("Id").asText()));
    taken(send("payment", body), "Payment");
    JsonNode now = client.get("invoice/" + invoice.get("Id").asText()).at("/Invoice");
    assertThat(amount(now.get("Balance"))).isEqualTo("60");
    assertThat(amount(now.get("HomeBalance"))).isEqualTo("66");
    assertThat(company.balance("4")).isEqualByComparingTo("44");
    assertThat(send("payment", body.replace("EUR", "USD")).code()).isEqualTo("6000");
  }

  @Test
  void an_account_in_a_currency_takes_only_that_one() {
    String euros =
        create(
            company,
            "Account",
            "{'Name': 'Euros', 'AccountType': 'Bank', " + EURO + " 'Active': true}");
    String to = "'DepositToAccountRef': {'value': '%s'},".formatted(euros);
    String line = line("1", "10", "");
    taken(
        client.post("salesreceipt", invoice("2", to + EURO + "'ExchangeRate': 1.1,", line)),
        "SalesReceipt");
    assertThat(company.balance(euros)).isEqualByComparingTo("10");
    String dollars = to + "'CurrencyRef': {'value': 'USD'},";
    assertThat(client.post("salesreceipt", invoice("1", dollars, line)).code()).isEqualTo("6000");
  }

  @Test
  void yen_have_no_decimals() {
    String yen = "'CurrencyRef': {'value': 'JPY'}, 'ExchangeRate': 0.00671,";
    String line = line("1", "1001", "'Qty': 3.5, 'UnitPrice': 286.1,");
    String discount =
        "{'DetailType': 'DiscountLineDetail', 'DiscountLineDetail': {'PercentBased': true, 'DiscountPercent': 7.5}}";
    JsonNode invoice = invoiceOf(client.post("invoice", invoice("3", yen, line, discount)));
    assertThat(invoice.get("TotalAmt").asText()).isEqualTo("926");
    assertThat(invoice.get("HomeTotalAmt").asText()).isEqualTo("6.21");
    String cents = line("1", "1001.35", "'Qty': 3.5, 'UnitPrice': 286.1,");
    assertThat(client.post("invoice", invoice("3", yen, cents)).code()).isEqualTo("6070");
  }

  @Test
  void a_rate_is_positive() {
    String head = EURO + "'ExchangeRate': 0,";
    assertThat(client.post("invoice", invoice("2", head, line("1", "5", ""))).code())
        .isEqualTo("6000");
  }

  @Test
  void tax_of_a_japanese_company_is_whole_yen() {
    Company japan = simulator.addCompany("9130347596860000", "JP", "JPY");
    customer(japan, "Aiko");
    item(japan, "Widget");
    Client client = Client.of(simulator, "9130347596860000");
    String head = "'GlobalTaxCalculation': 'TaxInclusive',";
    String line = line("1", "1000", "'TaxCodeRef': {'value': '2'},");
    JsonNode invoice = invoiceOf(client.post("invoice", invoice("1", head, line)));
    assertThat(invoice.get("TotalAmt").asText()).isEqualTo("1000");
    assertThat(invoice.at("/TxnTaxDetail/TotalTax").asText()).isEqualTo("160");
    assertThat(invoice.at("/Line/0/Amount").asText()).isEqualTo("840");
  }
}

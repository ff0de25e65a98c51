package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TaxTest extends Simulation {
  static final String DISCOUNT =
      "{'Amount': 20, 'DetailType': 'DiscountLineDetail', 'DiscountLineDetail': {'PercentBased': false}}";

  static String taxed(String code) {
    return "'TaxCodeRef': {'value': '%s'},".formatted(code);
  }

  JsonNode american(String rest, String... lines) {
    return invoiceOf(client.post("invoice", invoice("1", rest, lines)));
  }

  static void totals(JsonNode invoice, String tax, String total) {
    assertThat(invoice.at("/TxnTaxDetail/TotalTax").decimalValue()).isEqualByComparingTo(tax);
    assertThat(invoice.path("TotalAmt").decimalValue()).isEqualByComparingTo(total);
  }

  void shop(Company at) {
    customer(at, "Ada");
    item(at, "Widget");
  }

  @Test
  void us_lines_are_taxed_at_the_rate_that_was_set() {
    shop(company);
    totals(american("", line("1", "100", taxed("TAX"))), "0", "100");
    company.salesTaxPercent(new BigDecimal("8.25"));
    JsonNode invoice =
        american("", line("1", "100.10", taxed("TAX")), line("1", "50", taxed("NON")));
    totals(invoice, "8.26", "158.36");
    assertThat(invoice.at("/TxnTaxDetail/TxnTaxCodeRef/value").asText()).isEqualTo("2");
    assertThat(invoice.at("/TxnTaxDetail/TaxLine/0/TaxLineDetail/NetAmountTaxable").decimalValue())
        .isEqualByComparingTo("100.10");
  }

  @Test
  void us_tax_that_is_sent_is_kept() {
    shop(company);
    company.salesTaxPercent(new BigDecimal("8.25"));
    totals(
        american("'TxnTaxDetail': {'TotalTax': 12},", line("1", "100", taxed("TAX"))), "12", "112");
  }

  @Test
  void us_tax_comes_before_the_discount_unless_told() {
    shop(company);
    company.salesTaxPercent(BigDecimal.TEN);
    totals(american("", line("1", "100", taxed("TAX")), DISCOUNT), "10", "90");
    totals(
        american("'ApplyTaxAfterDiscount': true,", line("1", "100", taxed("TAX")), DISCOUNT),
        "8",
        "88");
  }

  @Test
  void without_sales_tax_the_tax_detail_is_dropped() {
    shop(company);
    company.prefer("TaxPrefs", "UsingSalesTax", false);
    totals(
        american("'TxnTaxDetail': {'TotalTax': 12},", line("1", "100", taxed("TAX"))), "0", "100");
  }

  @Test
  void canadian_tax_follows_the_code_of_each_line() {
    Client canada = canadian();
    shop(simulator.company(CANADIAN));
    String body =
        invoice(
            "1",
            "'GlobalTaxCalculation': 'TaxExcluded',",
            line("1", "99.99", taxed("2")),
            line("1", "50", taxed("3")),
            line("1", "10", taxed("4")));
    JsonNode invoice = invoiceOf(canada.post("invoice", body));
    totals(invoice, "15.50", "175.49");
    assertThat(invoice.at("/TxnTaxDetail/TaxLine")).hasSize(3);
    assertThat(invoice.at("/CurrencyRef/value").asText()).isEqualTo("CAD");
  }

  @Test
  void canadian_prices_with_tax_inside_keep_their_total() {
    Client canada = canadian();
    shop(simulator.company(CANADIAN));
    String body =
        invoice(
            "1",
            "'GlobalTaxCalculation': 'TaxInclusive',",
            line("1", "100", taxed("2")),
            line("1", "9.99", taxed("2")));
    JsonNode invoice = invoiceOf(canada.post("invoice", body));
    assertThat(invoice.path("TotalAmt").decimalValue()).isEqualByComparingTo("109.99");
    assertThat(invoice.at("/Line/0/Amount").decimalValue()).isEqualByComparingTo("88.50");
    assertThat(invoice.at("/Line/0/SalesItemLineDetail/TaxInclusiveAmt").decimalValue())
        .isEqualByComparingTo("100");
  }

  @Test
  void a_canadian_line_without_a_code_is_refused_in_intuits_words() {
    Client canada = canadian();
    shop(simulator.company(CANADIAN));
    String body = invoice("1", "'GlobalTaxCalculation': 'TaxExcluded',", line("1", "5", ""));
    Reply reply = canada.post("invoice", body);
    assertThat(reply.code()).isEqualTo("6000");
    assertThat(reply.detail())
        .isEqualTo(
            "Business Validation Error: Make sure all your transactions have a GST/HST rate before"
                + " you save.");
  }

  @Test
  void canadian_documents_say_how_tax_is_calculated_and_with_none_bring_none() {
    Client canada = canadian();
    shop(simulator.company(CANADIAN));
    String line = line("1", "5", taxed("2"));
    assertThat(canada.post("invoice", invoice("1", "", line)).element())
        .isEqualTo("GlobalTaxCalculation");
    String both = "'GlobalTaxCalculation': 'NotApplicable', 'TxnTaxDetail': {'TotalTax': 1},";
    assertThat(canada.post("invoice", invoice("1", both, line)).code()).isEqualTo("6170");
    String none = "'GlobalTaxCalculation': 'NotApplicable',";
    assertThat(canada.post("invoice", invoice("1", none, line)).status()).isEqualTo(200);
  }

  @Test
  void a_document_has_the_currency_of_its_customer() {
    shop(company);
    company.prefer("CurrencyPrefs", "MultiCurrencyEnabled", true);
    String line = line("1", "5", "");
    assertThat(client.post("invoice", invoice("1", "", line)).element()).isEqualTo("CurrencyRef");
    String euro = "'CurrencyRef': {'value': 'EUR'},";
    assertThat(client.post("invoice", invoice("1", euro, line)).code()).isEqualTo("6000");
    String dollar = "'CurrencyRef': {'value': 'USD'},";
    assertThat(client.post("invoice", invoice("1", dollar, line)).status()).isEqualTo(200);
  }
}

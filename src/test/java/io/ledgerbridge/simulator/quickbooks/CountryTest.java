package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest extends Simulation {
  static final String REALM = "9130347596850000";
  static final String FROM = "'DepositToAccountRef': {'value': '35'},";

  Client in(String country, String currency) {
    Company company = simulator.addCompany(REALM, country, currency);
    customer(company, "Ada");
    item(company, "Widget");
    return Client.of(simulator, REALM);
  }

  static String taxed(String code) {
    return "'TaxCodeRef': {'value': '%s'},".formatted(code);
  }

  static String calculated(String how) {
    return "'GlobalTaxCalculation': '%s',".formatted(how);
  }

  static void totals(JsonNode document, String tax, String total) {
    assertThat(amount(document.at("/TxnTaxDetail/TotalTax"))).isEqualTo(tax);
    assertThat(amount(document.path("TotalAmt"))).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({
    "GB, GBP, 20.0% S, 20",
    "GB, GBP, 5.0% R, 5",
    "GB, GBP, 0.0% Z, 0",
    "GB, GBP, Exempt, 0",
    "GB, GBP, No VAT, 0",
    "AU, AUD, GST, 10",
    "AU, AUD, GST free, 0",
    "DE, EUR, 19.0% VAT, 19",
    "DE, EUR, 7.0% VAT, 7",
    "NL, EUR, 19.0% VAT, 19"
  })
  void a_company_has_the_codes_of_its_country(
      String country, String currency, String name, String percent) {
    Client client = in(country, currency);
    JsonNode code =
        client
            .query("select * from TaxCode where Name = '%s'".formatted(name))
            .at("/QueryResponse/TaxCode/0");
    String rate = code.at("/SalesTaxRateList/TaxRateDetail/0/TaxRateRef/value").asText();
    JsonNode found =
        client
            .query("select * from TaxRate where Id = '" + rate + "'")
            .at("/QueryResponse/TaxRate/0");
    assertThat(amount(found.get("RateValue"))).isEqualTo(percent);
    assertThat(client.get("companyinfo/" + REALM).at("/CompanyInfo/Country").asText())
        .isEqualTo(country);
    String body =
        invoice("1", calculated("TaxExcluded"), line("1", "100", taxed(code.get("Id").asText())));
    JsonNode invoice = invoiceOf(client.post("invoice", body));
    totals(invoice, percent, Integer.toString(100 + Integer.parseInt(percent)));
    assertThat(invoice.at("/CurrencyRef/value").asText()).isEqualTo(currency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Invoice", "Estimate", "SalesReceipt", "RefundReceipt"})
  void each_sales_document_says_how_its_tax_is_calculated(String entity) {
    Client german = in("DE", "EUR");
    String path = entity.toLowerCase();
    String account = entity.endsWith("Receipt") ? FROM : "";
    String two = line("1", "100", taxed("2")) + "," + line("1", "49.99", taxed("3"));
    assertThat(german.post(path, invoice("1", account, two)).element())
        .isEqualTo("GlobalTaxCalculation");
    JsonNode excluded =
        taken(german.post(path, invoice("1", account + calculated("TaxExcluded"), two)), entity);
    totals(excluded, "22.5", "172.49");
    assertThat(excluded.at("/TxnTaxDetail/TaxLine")).hasSize(2);
    assertThat(amount(excluded.at("/TxnTaxDetail/TaxLine/1/TaxLineDetail/TaxPercent")))
        .isEqualTo("7");
    JsonNode inclusive =
        taken(german.post(path, invoice("1", account + calculated("TaxInclusive"), two)), entity);
    totals(inclusive, "19.24", "149.99");
    assertThat(amount(inclusive.at("/Line/0/Amount"))).isEqualTo("84.03");
    assertThat(amount(inclusive.at("/Line/0/SalesItemLineDetail/TaxInclusiveAmt")))
        .isEqualTo("100");
    JsonNode none =
        taken(german.post(path, invoice("1", account + calculated("NotApplicable"), two)), entity);
    assertThat(amount(none.path("TotalAmt"))).isEqualTo("149.99");
    assertThat(none.has("TxnTaxDetail")).isFalse();
    String both = account + calculated("NotApplicable") + "'TxnTaxDetail': {'TotalTax': 1},";
    assertThat(german.post(path, invoice("1", both, two)).code()).isEqualTo("6170");
    StrictReader.read(entity, inclusive.toString());
  }

  @Test
  void tax_inclusive_lines_may_say_both_amounts_which_then_agree() {
    Client british = in("GB", "GBP");
    String both = taxed("2") + "'TaxInclusiveAmt': %s,";
    String head = calculated("TaxInclusive");
    JsonNode invoice =
        invoiceOf(
            british.post("invoice", invoice("1", head, line("1", "83.33", both.formatted("100")))));
    totals(invoice, "16.67", "100");
    assertThat(amount(invoice.at("/Line/0/Amount"))).isEqualTo("83.33");
    Reply wrong =
        british.post("invoice", invoice("1", head, line("1", "100", both.formatted("100"))));
    assertThat(wrong.code()).isEqualTo("6000");
    assertThat(wrong.detail()).contains("120.00");
  }

  @Test
  void an_amount_alone_is_the_net_when_the_setting_says_so() {
    Client british = in("GB", "GBP");
    simulator.settings().amountAloneIsNet(true);
    String body = invoice("1", calculated("TaxInclusive"), line("1", "100", taxed("2")));
    totals(invoiceOf(british.post("invoice", body)), "20", "120");
  }

  @Test
  void a_tax_inclusive_document_is_updated_without_changing_its_total() {
    Client german = in("DE", "EUR");
    String lines = line("1", "9.99", taxed("2")) + "," + line("1", "9.99", taxed("3"));
    JsonNode invoice =
        invoiceOf(german.post("invoice", invoice("1", calculated("TaxInclusive"), lines)));
    JsonNode again = invoiceOf(german.post("invoice", invoice.toString()));
    assertThat(again.get("TotalAmt")).isEqualTo(invoice.get("TotalAmt"));
    assertThat(again.get("Line")).isEqualTo(invoice.get("Line"));
    assertThat(amount(again.get("TotalAmt"))).isEqualTo("19.98");
  }

  @Test
  void purchases_are_taxed_by_the_code_too() {
    Client british = in("GB", "GBP");
    String fee = PurchaseTest.fee("10", taxed("2"));
    String body = PurchaseTest.purchase("Cash", "35", calculated("TaxExcluded"), fee);
    totals(taken(british.post("purchase", quoted(body)), "Purchase"), "2", "12");
    assertThat(simulator.company(REALM).balance("35")).isEqualByComparingTo("-12");
    String bare =
        PurchaseTest.purchase("Cash", "35", calculated("TaxExcluded"), PurchaseTest.fee("10", ""));
    assertThat(british.post("purchase", quoted(bare)).detail()).contains("VAT rate");
  }

  @Test
  void an_american_company_charges_no_tax_on_purchases() {
    String body = PurchaseTest.purchase("Cash", "35", "", PurchaseTest.fee("10", taxed("TAX")));
    assertThat(amount(taken(send("purchase", body), "Purchase").get("TotalAmt"))).isEqualTo("10");
  }
}

package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** The tax codes and rates of a new company. */
record OpeningTax(Books books, Entries entries) {

  void write() {
    switch (books.country()) {
      case "US" -> american();
      case "CA" -> canadian();
      case "GB" -> british();
      case "AU" -> australian();
      default -> european();
    }
  }

  private void american() {
    code("TAX", "TAX", true, false);
    code("NON", "NON", false, false);
    rate(Opening.AUTOMATED_RATE, "Automated sales tax", "0");
    code("2", "California", true, true, Opening.AUTOMATED_RATE);
  }

  private void canadian() {
    rate("5", "HST ON", "13");
    rate("6", "GST", "5");
    rate("7", "Exempt", "0");
    code("2", "HST ON", true, true, "5");
    code("3", "GST", true, true, "6");
    code("4", "Exempt", false, true, "7");
  }

  private void british() {
    rated("2", "20.0% S", "20", true);
    rated("3", "5.0% R", "5", true);
    rated("4", "0.0% Z", "0", true);
    rated("5", "Exempt", "0", false);
    rated("6", "No VAT", "0", false);
  }

  private void australian() {
    rated("2", "GST", "10", true);
    rated("3", "GST free", "0", false);
  }

  /** As in Germany, for all countries without a chart of their own. */
  private void european() {
    rated("2", "19.0% VAT", "19", true);
    rated("3", "7.0% VAT", "7", true);
    rated("4", "0.0% VAT", "0", true);
    rated("5", "Exempt", "0", false);
  }

  /** A code with one rate, whose id is that of the code and ten. */
  private void rated(String id, String name, String percent, boolean taxable) {
    rate("1" + id, name, percent);
    code(id, name, taxable, true, "1" + id);
  }

  private void rate(String id, String name, String percent) {
    ObjectNode rate = Json.object().put("Id", id).put("Name", name).put("Description", name);
    rate.put("RateValue", new BigDecimal(percent)).put("SpecialTaxType", "NONE");
    rate.putObject("AgencyRef").put("value", "1");
    entries.create(Kinds.named("TaxRate"), rate, Options.NONE);
  }

  private void code(String id, String name, boolean taxable, boolean group, String... rates) {
    ObjectNode code = Json.object().put("Id", id).put("Name", name).put("Description", name);
    code.put("Taxable", taxable).put("TaxGroup", group).put("Hidden", false);
    code.put("TaxCodeConfigType", group ? "USER_DEFINED" : "SYSTEM_GENERATED");
    list(code, "SalesTaxRateList", name, rates);
    if (!books.american()) {
      list(code, "PurchaseTaxRateList", name, rates);
    }
    entries.create(Kinds.named("TaxCode"), code, Options.NONE);
  }

  private static void list(ObjectNode code, String property, String name, String... rates) {
    ArrayNode list = code.putObject(property).putArray("TaxRateDetail");
    for (String rate : rates) {
      ObjectNode detail = list.addObject();
      detail.set("TaxRateRef", Json.refTo(rate, name));
      detail.put("TaxTypeApplicable", "TaxOnAmount").put("TaxOrder", 0);
    }
  }
}

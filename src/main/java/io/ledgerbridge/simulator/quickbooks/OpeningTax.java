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
      default -> other();
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

  private void other() {
    rate("5", "20.0% S", "20");
    rate("6", "0.0% Z", "0");
    code("2", "20.0% S", true, true, "5");
    code("3", "0.0% Z", true, true, "6");
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
    ArrayNode list = code.putObject("SalesTaxRateList").putArray("TaxRateDetail");
    for (String rate : rates) {
      ObjectNode detail = list.addObject();
      detail.set("TaxRateRef", Json.refTo(rate, name));
      detail.put("TaxTypeApplicable", "TaxOnAmount").put("TaxOrder", 0);
    }
    entries.create(Kinds.named("TaxCode"), code, Options.NONE);
  }
}

package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/**
 * Sales tax in the US: a line is TAX or NON, and a group code says how much. With automated sales
 * tax the server picks the code; without it the document names one.
 */
record AmericanTax(Books books) implements Tax {

  @Override
  public void header(ObjectNode document) {
    document.remove("GlobalTaxCalculation");
    if (!books.prefers("TaxPrefs", "UsingSalesTax")) {
      document.remove("TxnTaxDetail");
    }
  }

  @Override
  public void line(ObjectNode document, ObjectNode line, ObjectNode detail) {
    String code = Json.ref(detail, "TaxCodeRef");
    if (!code.isEmpty() && !code.matches("TAX|NON")) {
      throw Rejection.at(
          Tax.element(line),
          "6100",
          "Invalid Line TaxCode in the request",
          "For US, specify TAX or NON. Supplied value:" + code);
    }
    boolean taxed = code.equals("TAX") && books.prefers("TaxPrefs", "UsingSalesTax");
    detail.putObject("TaxCodeRef").put("value", taxed ? "TAX" : "NON");
  }

  @Override
  public BigDecimal total(ObjectNode document, Sums sums) {
    boolean after = document.path("ApplyTaxAfterDiscount").asBoolean();
    BigDecimal taxable =
        after ? sums.afterDiscount("TAX") : sums.byTaxCode().getOrDefault("TAX", BigDecimal.ZERO);
    JsonNode sent = document.path("TxnTaxDetail");
    String code = code(sent);
    TaxLines lines = new TaxLines(books);
    if (sums.byTaxCode().containsKey("TAX") && !code.isEmpty()) {
      lines.add(code, taxable);
    }
    return lines.write(document, code, TaxLines.sent(sent));
  }

  private String code(JsonNode sent) {
    boolean automated = books.prefers("TaxPrefs", "PartnerTaxEnabled");
    return automated
        ? books.preference("TaxPrefs", "TaxGroupCodeRef").path("value").asText("")
        : Json.ref(sent, "TxnTaxCodeRef");
  }
}

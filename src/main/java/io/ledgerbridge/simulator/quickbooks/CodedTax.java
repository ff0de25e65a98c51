package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Sales tax outside the US: each line names a tax code, whose rates the server applies. */
record CodedTax(Books books) implements Tax {

  @Override
  public void header(ObjectNode document) {
    String calculation = document.path("GlobalTaxCalculation").asText("");
    if (calculation.isEmpty()) {
      throw Rejection.missing("GlobalTaxCalculation");
    }
    if (none(document) && document.has("TxnTaxDetail")) {
      throw Rejection.of(
          "6170",
          "Invalid TxnTaxDetail",
          "TxnTaxDetail is not allowed when GlobalTaxCalculation is set to NotApplicable.");
    }
  }

  @Override
  public void line(ObjectNode document, ObjectNode line, ObjectNode detail) {
    if (none(document)) {
      return;
    }
    String code = Json.ref(detail, "TaxCodeRef");
    if (code.isEmpty()) {
      throw Rejection.business(
          "Make sure all your transactions have a %s rate before you save.".formatted(local()));
    }
    ObjectNode found =
        books
            .find("TaxCode", code)
            .filter(each -> each.path("Active").asBoolean())
            .orElseThrow(() -> Rejection.reference("Line.SalesItemLineDetail.TaxCodeRef"));
    References.name((ObjectNode) detail.get("TaxCodeRef"), found);
    if (inclusive(document)) {
      net(line, detail, code);
    }
  }

  /** Stored documents hold the net in Amount and the gross in TaxInclusiveAmt. */
  private void net(ObjectNode line, ObjectNode detail, String code) {
    if (!detail.has("TaxInclusiveAmt")) {
      BigDecimal gross = line.get("Amount").decimalValue();
      BigDecimal factor = BigDecimal.ONE.add(new TaxLines(books).percent(code).movePointLeft(2));
      detail.set("TaxInclusiveAmt", DecimalNode.valueOf(gross));
      line.set("Amount", DecimalNode.valueOf(gross.divide(factor, 2, RoundingMode.HALF_UP)));
      detail.remove("UnitPrice");
    }
  }

  @Override
  public BigDecimal total(ObjectNode document, Sums sums) {
    if (none(document)) {
      return BigDecimal.ZERO;
    }
    TaxLines lines = new TaxLines(books);
    sums.allAfterDiscount().forEach(lines::add);
    return lines.write(
        document,
        "",
        TaxLines.sent(document.path("TxnTaxDetail")).or(() -> included(document, sums)));
  }

  /** With tax inside the prices the total is what was asked for, to the cent. */
  private static Optional<BigDecimal> included(ObjectNode document, Sums sums) {
    if (!inclusive(document) || sums.discount().signum() != 0) {
      return Optional.empty();
    }
    BigDecimal gross = BigDecimal.ZERO;
    for (JsonNode line : document.path("Line")) {
      gross = gross.add(line.path("SalesItemLineDetail").path("TaxInclusiveAmt").decimalValue());
    }
    return Optional.of(gross.subtract(sums.subtotal()));
  }

  private static boolean inclusive(ObjectNode document) {
    return document.path("GlobalTaxCalculation").asText().equals("TaxInclusive");
  }

  private static boolean none(ObjectNode document) {
    return document.path("GlobalTaxCalculation").asText().equals("NotApplicable");
  }

  private String local() {
    return switch (books.country()) {
      case "CA" -> "GST/HST";
      case "AU", "NZ", "IN" -> "GST";
      default -> "VAT";
    };
  }
}

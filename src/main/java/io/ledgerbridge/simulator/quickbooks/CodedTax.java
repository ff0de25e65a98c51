package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Sales tax outside the US: each line names a tax code, whose rates the server applies. */
record CodedTax(Books books, Settings settings) implements Tax {

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
            .orElseThrow(() -> Rejection.reference(Tax.element(line)));
    References.name((ObjectNode) detail.get("TaxCodeRef"), found);
    if (inclusive(document)) {
      net(document, line, detail, code);
    }
  }

  /**
   * Documents hold the net in Amount and the gross in TaxInclusiveAmt. What an Amount without a
   * TaxInclusiveAmt means in a request is not documented: a setting says it.
   */
  private void net(ObjectNode document, ObjectNode line, ObjectNode detail, String code) {
    BigDecimal factor = BigDecimal.ONE.add(new TaxLines(books).percent(code).movePointLeft(2));
    BigDecimal amount = line.get("Amount").decimalValue();
    Rounding rounding = Rounding.of(document);
    if (detail.has("TaxInclusiveAmt")) {
      agree(rounding, detail.get("TaxInclusiveAmt").decimalValue(), amount.multiply(factor));
    } else if (settings.amountAloneIsNet()) {
      detail.set("TaxInclusiveAmt", DecimalNode.valueOf(rounding.round(amount.multiply(factor))));
    } else {
      detail.set("TaxInclusiveAmt", DecimalNode.valueOf(rounding.round(amount)));
      line.set("Amount", DecimalNode.valueOf(rounding.divide(amount, factor)));
      detail.remove("UnitPrice");
    }
  }

  /** A net amount that was rounded gives the gross to the smallest coin. */
  private static void agree(Rounding rounding, BigDecimal gross, BigDecimal computed) {
    if (gross.subtract(computed).abs().compareTo(rounding.coin()) > 0) {
      throw Rejection.business(
          "TaxInclusiveAmt %s does not agree with Amount and the tax code, which come to %s."
              .formatted(gross.toPlainString(), rounding.round(computed).toPlainString()));
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
    return Optional.of(sums.gross().subtract(sums.subtotal()));
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

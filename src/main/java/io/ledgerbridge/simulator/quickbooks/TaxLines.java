package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tax of one document, a line for each rate, rounded half up per rate. */
final class TaxLines {
  private final Books books;
  private final Map<String, BigDecimal> taxableByRate = new LinkedHashMap<>();

  TaxLines(Books books) {
    this.books = books;
  }

  void add(String code, BigDecimal taxable) {
    rates(code).forEach(rate -> taxableByRate.merge(rate, taxable, BigDecimal::add));
  }

  /** All rates of a code together. */
  BigDecimal percent(String code) {
    return rates(code).stream().map(this::percentOf).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * @param fixed a total that wins over the computed one
   */
  BigDecimal write(ObjectNode document, String code, Optional<BigDecimal> fixed) {
    Rounding rounding = Rounding.of(document);
    ObjectNode detail = Json.object();
    if (!code.isEmpty()) {
      detail.putObject("TxnTaxCodeRef").put("value", code);
    }
    ArrayNode lines = Json.array();
    taxableByRate.forEach((rate, taxable) -> lines.add(line(rate, taxable, rounding)));
    BigDecimal sum =
        fixed.map(rounding::round).map(given -> spread(lines, given)).orElse(sum(lines));
    detail.set("TotalTax", DecimalNode.valueOf(sum));
    if (!lines.isEmpty()) {
      detail.set("TaxLine", lines);
    }
    document.set("TxnTaxDetail", detail);
    return sum;
  }

  private ObjectNode line(String rate, BigDecimal taxable, Rounding rounding) {
    BigDecimal percent = percentOf(rate);
    ObjectNode line = Json.object();
    line.set(
        "Amount", DecimalNode.valueOf(rounding.round(taxable.multiply(percent).movePointLeft(2))));
    ObjectNode detail = line.put("DetailType", "TaxLineDetail").putObject("TaxLineDetail");
    detail.putObject("TaxRateRef").put("value", rate);
    detail.put("PercentBased", true).put("TaxPercent", percent).put("NetAmountTaxable", taxable);
    return line;
  }

  /** The tax that a document brings with it, as a total or as lines. */
  static Optional<BigDecimal> sent(JsonNode detail) {
    if (detail.path("TotalTax").isNumber()) {
      return Optional.of(detail.get("TotalTax").decimalValue());
    }
    JsonNode lines = detail.path("TaxLine");
    return lines.isEmpty() ? Optional.empty() : Optional.of(sum(lines));
  }

  private static BigDecimal sum(JsonNode lines) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode line : lines) {
      sum = sum.add(line.get("Amount").decimalValue());
    }
    return sum;
  }

  /** A fixed total is kept; the last rate takes the difference. */
  private static BigDecimal spread(ArrayNode lines, BigDecimal fixed) {
    if (!lines.isEmpty()) {
      ObjectNode last = (ObjectNode) lines.get(lines.size() - 1);
      BigDecimal others = sum(lines).subtract(last.get("Amount").decimalValue());
      last.set("Amount", DecimalNode.valueOf(fixed.subtract(others)));
    }
    return fixed;
  }

  private BigDecimal percentOf(String rate) {
    return books
        .find("TaxRate", rate)
        .map(found -> found.path("RateValue").decimalValue())
        .orElse(BigDecimal.ZERO);
  }

  private List<String> rates(String code) {
    List<String> rates = new ArrayList<>();
    books
        .find("TaxCode", code)
        .ifPresent(
            found ->
                found
                    .path("SalesTaxRateList")
                    .path("TaxRateDetail")
                    .forEach(each -> rates.add(Json.ref(each, "TaxRateRef"))));
    return rates;
  }
}

package io.ledgerbridge.hubspot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line that a flow adds to a record. */
final class AddedLine {
  /** What a record comes to; a payment is what was paid, whatever is added. */
  private static final Map<String, String> TOTALS =
      Map.of("deals", "amount", "quotes", "hs_quote_amount");

  private AddedLine() {}

  static SourceRecord to(SourceRecord source, String name, String sku, String amount) {
    BigDecimal price = price(name, amount);
    if (price.signum() == 0) {
      return source;
    }
    List<CrmRecord> lines = new ArrayList<>(source.lines());
    lines.add(line(source, name, sku, price));
    return new SourceRecord(
        source.portal(),
        source.objectType(),
        raised(source, price),
        source.won(),
        lines,
        source.contacts(),
        source.companies(),
        source.event(),
        source.others(),
        source.contactLinks());
  }

  private static BigDecimal price(String name, String amount) {
    if (amount == null || amount.isBlank()) {
      return BigDecimal.ZERO;
    }
    try {
      return new BigDecimal(amount.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the line '%s' has the amount '%s', which is no number".formatted(name, amount));
    }
  }

  private static CrmRecord line(SourceRecord source, String name, String sku, BigDecimal price) {
    Map<String, String> properties =
        Map.of("name", name, "hs_sku", sku, "quantity", "1", "price", price.toPlainString());
    CrmRecord record = source.record();
    return new CrmRecord(
        "added-" + source.lines().size(),
        properties,
        Map.of(),
        record.createdAt(),
        record.updatedAt());
  }

  private static CrmRecord raised(SourceRecord source, BigDecimal price) {
    CrmRecord record = source.record();
    Map<String, String> properties = new HashMap<>(record.properties());
    String total = TOTALS.getOrDefault(source.objectType(), "");
    record
        .text(total)
        .ifPresent(now -> properties.put(total, new BigDecimal(now).add(price).toPlainString()));
    return new CrmRecord(
        record.id(), properties, record.history(), record.createdAt(), record.updatedAt());
  }
}

package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A HubSpot line item.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/objects/line-items/guide">
 *     HubSpot: line items</a>
 */
record LineItem(CrmRecord record, Source source, int position, Coin coin) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  SalesLine toLine() {
    return new SalesLine(
        position,
        record.text("name").or(() -> record.text("hs_sku")).orElse("Line " + position),
        record.text("hs_sku"),
        record.text("description").or(() -> record.text("name")).orElse(""),
        quantity(),
        price(),
        amount(),
        taxable(),
        record.text("hs_tax_rate_group_id"),
        record.text("hs_product_id"),
        serviceDate(),
        Recurring.is(record));
  }

  /** The day that the first period of a recurring line begins. */
  private Optional<LocalDate> serviceDate() {
    return Days.read(
        record, "hs_recurring_billing_start_date", source.label() + ", line " + position);
  }

  private BigDecimal quantity() {
    return number("quantity").orElse(BigDecimal.ONE);
  }

  private BigDecimal price() {
    return number("price").orElse(BigDecimal.ZERO);
  }

  /** HubSpot's own net amount where it sends one: with tiered prices nothing else is right. */
  private BigDecimal amount() {
    return coin.round(number("amount").orElseGet(this::calculated));
  }

  private BigDecimal calculated() {
    BigDecimal full = quantity().multiply(price());
    return number("hs_discount_percentage")
        .map(percent -> full.subtract(full.multiply(percent).divide(HUNDRED)))
        .orElseGet(
            () -> full.subtract(number("discount").orElse(BigDecimal.ZERO).multiply(quantity())));
  }

  private boolean taxable() {
    return record.text("hs_tax_rate_group_id").isPresent()
        || number("tax").map(BigDecimal::signum).orElse(0) > 0;
  }

  private Optional<BigDecimal> number(String property) {
    return Numbers.read(record, property, source.label() + ", line " + position);
  }
}

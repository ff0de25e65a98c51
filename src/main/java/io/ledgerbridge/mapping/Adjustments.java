package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What stands below the lines of a quote. HubSpot applies discounts, then fees, then taxes. Several
 * percentages of one kind are each taken of the same base; whether HubSpot takes them one after the
 * other is not documented, and where it does the quote parks as AMOUNT_DIFFERS.
 *
 * @param discount off the whole
 * @param fees as lines of their own
 * @param tax empty where the quote has no taxes of its own
 */
record Adjustments(BigDecimal discount, List<SalesLine> fees, Optional<BigDecimal> tax) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Adjustments of(SourceRecord quote, Source source, List<SalesLine> lines, Coin coin) {
    BigDecimal sum = lines.stream().map(SalesLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal discount = total(quote.associated("discounts"), source, sum, coin);
    BigDecimal base = sum.subtract(discount);
    List<SalesLine> fees = fees(quote.associated("fees"), source, base, last(lines), coin);
    BigDecimal taxed = fees.stream().map(SalesLine::amount).reduce(base, BigDecimal::add);
    List<CrmRecord> taxes = quote.associated("taxes");
    return new Adjustments(
        discount,
        fees,
        taxes.isEmpty() ? Optional.empty() : Optional.of(total(taxes, source, taxed, coin)));
  }

  /** Left out lines leave gaps. */
  private static int last(List<SalesLine> lines) {
    return lines.stream().mapToInt(SalesLine::number).max().orElse(0);
  }

  private static List<SalesLine> fees(
      List<CrmRecord> records, Source source, BigDecimal base, int before, Coin coin) {
    List<SalesLine> fees = new ArrayList<>();
    for (CrmRecord record : sorted(records)) {
      BigDecimal amount = value(record, source, base, coin);
      String label = record.text("hs_label").orElse("Fee");
      fees.add(
          new SalesLine(
              before + fees.size() + 1,
              label,
              Optional.empty(),
              label,
              BigDecimal.ONE,
              amount,
              amount,
              false));
    }
    return fees;
  }

  private static BigDecimal total(
      List<CrmRecord> records, Source source, BigDecimal base, Coin coin) {
    return sorted(records).stream()
        .map(record -> value(record, source, base, coin))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal value(CrmRecord record, Source source, BigDecimal base, Coin coin) {
    BigDecimal value = Numbers.read(record, "hs_value", source.label()).orElse(BigDecimal.ZERO);
    boolean percent = record.text("hs_type").filter("PERCENT"::equals).isPresent();
    return coin.round(percent ? base.multiply(value).divide(HUNDRED) : value);
  }

  private static List<CrmRecord> sorted(List<CrmRecord> records) {
    return records.stream()
        .sorted(
            Comparator.comparing(
                record ->
                    record
                        .text("hs_sort_order")
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .orElse(Integer.MAX_VALUE)))
        .toList();
  }
}

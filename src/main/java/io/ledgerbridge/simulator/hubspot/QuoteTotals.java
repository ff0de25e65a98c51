package io.ledgerbridge.simulator.hubspot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The amount of each quote: its lines with their taxes, then its discounts, fees and taxes, each in
 * its sort order and each on what has come together by then. Legacy quotes only have these three.
 *
 * <p>An amount that was written stays until it is cleared.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/objects/discounts/guide">
 *     HubSpot: discounts</a>
 */
final class QuoteTotals {
  private static final String TOTAL = "hs_quote_amount";
  private static final ObjectType QUOTES = ObjectType.of("quotes");
  private static final ObjectType LINES = ObjectType.of("line_items");
  private static final ObjectType DISCOUNTS = ObjectType.of("discounts");
  private static final List<ObjectType> ADJUSTMENTS =
      List.of(DISCOUNTS, ObjectType.of("fees"), ObjectType.of("taxes"));
  private final Crm crm;
  private final Set<Long> written = ConcurrentHashMap.newKeySet();

  QuoteTotals(Crm crm) {
    this.crm = crm;
  }

  static boolean concern(ObjectType type) {
    return type.equals(QUOTES) || type.equals(LINES) || ADJUSTMENTS.contains(type);
  }

  void clear() {
    written.clear();
  }

  /** Remembers whether the total was written, and brings the totals up to date. */
  void follow(CrmRecord record, Map<String, String> given) {
    if (record.type().equals(QUOTES) && given.containsKey(TOTAL)) {
      if (given.get(TOTAL).isEmpty()) {
        written.remove(record.number());
      } else {
        written.add(record.number());
      }
    }
    if (concern(record.type())) {
      follow(record.type(), record.number());
    }
  }

  /** Something about this record is another one: the quotes that count it are added up again. */
  void follow(ObjectType type, long id) {
    if (type.equals(QUOTES)) {
      crm.find(QUOTES, Long.toString(id)).ifPresent(this::update);
    } else {
      crm.associations().of(type, id, QUOTES).forEach(link -> follow(QUOTES, link.to()));
    }
  }

  private void update(CrmRecord quote) {
    if (!written.contains(quote.number())) {
      total(quote)
          .filter(total -> !quote.property(TOTAL).equals(Optional.of(total)))
          .ifPresent(total -> crm.derived(quote, Map.of(TOTAL, total)));
    }
  }

  private Optional<String> total(CrmRecord quote) {
    List<CrmRecord> lines = associated(quote, LINES);
    BigDecimal sum = lines.stream().map(QuoteTotals::line).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean legacy = !quote.property("hs_template_type").equals(Optional.of("CPQ_QUOTE"));
    for (ObjectType type : legacy ? ADJUSTMENTS : List.<ObjectType>of()) {
      for (CrmRecord each : associated(quote, type)) {
        sum = type.equals(DISCOUNTS) ? sum.subtract(value(each, sum)) : sum.add(value(each, sum));
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(sum.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  private List<CrmRecord> associated(CrmRecord quote, ObjectType type) {
    return crm.associations().of(QUOTES, quote.number(), type).stream()
        .flatMap(link -> crm.find(type, Long.toString(link.to())).stream())
        .sorted(Comparator.comparing(each -> number(each, "hs_sort_order")))
        .toList();
  }

  private static BigDecimal line(CrmRecord line) {
    return line.property("hs_post_tax_amount")
        .map(BigDecimal::new)
        .orElseGet(() -> number(line, "amount"));
  }

  private static BigDecimal value(CrmRecord adjustment, BigDecimal of) {
    BigDecimal value = number(adjustment, "hs_value");
    boolean percent = adjustment.property("hs_type").equals(Optional.of("PERCENT"));
    return (percent ? of.multiply(value).movePointLeft(2) : value)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal number(CrmRecord record, String name) {
    return record.property(name).map(BigDecimal::new).orElse(BigDecimal.ZERO);
  }
}

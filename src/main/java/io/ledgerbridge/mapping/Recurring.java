package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Lines that are billed again and again. HubSpot's amount of such a line is that of one payment;
 * the amount of its deal or quote may count the whole contract, a year or a month.
 *
 * @param lines all of the record
 */
record Recurring(Source source, Choices choices, List<SalesLine> lines) {

  static boolean is(CrmRecord line) {
    return line.text("recurringbillingfrequency").isPresent()
        || line.text("hs_recurring_billing_period").isPresent();
  }

  /**
   * The lines that are booked: all with their first payment, or only those that are billed once.
   *
   * @throws Park when none is left
   */
  List<SalesLine> booked() {
    if (!skipped() || lines.stream().noneMatch(SalesLine::recurring)) {
      return lines;
    }
    List<SalesLine> once = lines.stream().filter(line -> !line.recurring()).toList();
    if (once.isEmpty()) {
      throw new Park(
          Code.ONLY_RECURRING,
          ("%s has only recurring line items, and the flow skips those. Book it elsewhere and dismiss"
                  + " it, or let the flow book first payments (recurring: first-payment); then replay.")
              .formatted(source.label()));
    }
    return once;
  }

  private boolean skipped() {
    return switch (choices.form().recurring()) {
      case "", "first-payment" -> false;
      case "skip" -> true;
      default ->
          throw new Park(
              Code.BAD_VALUE,
              ("%s: the flow's input recurring is '%s'. Write first-payment or skip; then replay.")
                  .formatted(source.label(), choices.form().recurring()));
    };
  }

  /** By how much the record's amount may differ from the sum of its lines. */
  List<BigDecimal> readings(List<CrmRecord> records) {
    List<BigDecimal> readings = new ArrayList<>();
    if (lines.stream().anyMatch(SalesLine::recurring)) {
      BigDecimal first = sum(SalesLine::recurring);
      BigDecimal once = sum(line -> !line.recurring());
      contract(records).ifPresent(total -> readings.add(total.subtract(first)));
      counted(records, "hs_acv").ifPresent(total -> readings.add(total.subtract(first)));
      for (String regular : List.of("hs_arr", "hs_mrr")) {
        counted(records, regular)
            .ifPresent(total -> readings.add(total.subtract(first).subtract(once)));
      }
      if (skipped()) {
        readings.add(first.negate());
      }
    }
    return readings;
  }

  private BigDecimal sum(Predicate<SalesLine> which) {
    return lines.stream()
        .filter(which)
        .map(SalesLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the recurring lines come to over the contract. */
  private Optional<BigDecimal> contract(List<CrmRecord> records) {
    return counted(records, "hs_tcv")
        .or(() -> added(records, index -> payments(records.get(index), index)));
  }

  /** Empty unless each recurring line says it. */
  private Optional<BigDecimal> counted(List<CrmRecord> records, String property) {
    return added(records, index -> Numbers.read(records.get(index), property, where(index)));
  }

  private Optional<BigDecimal> added(
      List<CrmRecord> records, IntFunction<Optional<BigDecimal>> amount) {
    List<Optional<BigDecimal>> each =
        IntStream.range(0, records.size())
            .filter(index -> lines.get(index).recurring())
            .mapToObj(amount)
            .toList();
    return each.stream().allMatch(Optional::isPresent)
        ? each.stream().map(Optional::orElseThrow).reduce(BigDecimal::add)
        : Optional.empty();
  }

  private Optional<BigDecimal> payments(CrmRecord line, int index) {
    return Numbers.read(line, "hs_recurring_billing_number_of_payments", where(index))
        .map(lines.get(index).amount()::multiply);
  }

  private String where(int index) {
    return source.label() + ", line " + (index + 1);
  }
}

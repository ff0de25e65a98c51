package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The record's own line items; where it has none and one product is chosen, its total as a line.
 */
final class Lines {
  private Lines() {}

  /**
   * @throws NotThereYet when there are none, which may still come
   */
  static List<SalesLine> of(
      SourceRecord record, Source source, Choices choices, Optional<BigDecimal> total, Coin coin) {
    if (!record.lines().isEmpty()) {
      return IntStream.range(0, record.lines().size())
          .mapToObj(
              index -> new LineItem(record.lines().get(index), source, index + 1, coin).toLine())
          .toList();
    }
    return total
        .filter(amount -> choices.fixedProduct())
        .map(amount -> List.of(whole(source, choices, amount)))
        .orElseThrow(() -> none(source));
  }

  private static SalesLine whole(Source source, Choices choices, BigDecimal amount) {
    return new SalesLine(
        1,
        choices.products(),
        Optional.empty(),
        source.name(),
        BigDecimal.ONE,
        amount,
        amount,
        false);
  }

  private static NotThereYet none(Source source) {
    String type = source.objectType().equals("commerce_payments") ? "payment" : noun(source);
    return new NotThereYet(
        Code.NO_LINE_ITEMS,
        source.label() + " has no line items",
        "Add them to the " + type + " itself in HubSpot");
  }

  private static String noun(Source source) {
    return source.objectType().substring(0, source.objectType().length() - 1);
  }
}

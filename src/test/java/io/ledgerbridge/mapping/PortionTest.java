package io.ledgerbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.mapping.RefundStep.Kind;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortionTest {

  @Test
  void random_parts_add_up_to_the_sale_and_each_to_its_own_amount() {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      SalesDocument sale = sale(random, "USD", 1);
      List<SalesDocument> parts = parts(sale, random);

      assertThat(sum(parts)).isEqualByComparingTo(sale.sum());
      parts.forEach(
          part ->
              assertThat(part.sum())
                  .as("of %s", sale)
                  .isEqualByComparingTo(part.total().orElseThrow()));
    }
  }

  @Test
  void parts_of_a_taxed_payment_take_the_same_fraction_of_its_lines() {
    Random random = new Random(4);
    for (int round = 0; round < 500; round++) {
      SalesDocument sale = sale(random, "USD", 1.08);

      assertThat(sum(parts(sale, random))).isEqualByComparingTo(sale.sum());
    }
  }

  @Test
  void parts_in_yen_are_whole_yen() {
    Random random = new Random(5);

    assertThat(parts(sale(random, "JPY", 1), random))
        .flatExtracting(SalesDocument::lines)
        .allMatch(line -> line.amount().scale() == 0);
  }

  @Test
  void the_whole_is_left_as_it_is() {
    SalesDocument sale = sale(new Random(6), "USD", 1);
    BigDecimal paid = sale.total().orElseThrow();

    assertThat(Portion.of(sale, step(BigDecimal.ZERO, paid))).isSameAs(sale);
  }

  private static List<SalesDocument> parts(SalesDocument sale, Random random) {
    BigDecimal paid = sale.total().orElseThrow();
    Coin coin = Coin.of(sale.currency());
    List<SalesDocument> parts = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    while (before.compareTo(paid) < 0) {
      BigDecimal more =
          coin.round(paid.multiply(BigDecimal.valueOf(random.nextDouble()))).max(coin.value());
      BigDecimal after = before.add(more).min(paid);
      parts.add(Portion.of(sale, step(before, after)));
      before = after;
    }
    return parts;
  }

  private static RefundStep step(BigDecimal before, BigDecimal after) {
    return new RefundStep(Kind.PARTIAL, before, after, Instant.EPOCH);
  }

  private static BigDecimal sum(List<SalesDocument> parts) {
    return parts.stream().map(SalesDocument::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static SalesDocument sale(Random random, String currency, double gross) {
    Coin coin = Coin.of(currency);
    List<SalesLine> lines = new ArrayList<>();
    for (int number = 1; number <= 1 + random.nextInt(6); number++) {
      BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(40), random.nextInt(2));
      BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(90_000), 2);
      BigDecimal amount = coin.round(quantity.multiply(price)).max(coin.value());
      lines.add(
          new SalesLine(
              number, "Widget", Optional.empty(), "", quantity, price, amount, gross > 1));
    }
    BigDecimal sum = lines.stream().map(SalesLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new SalesDocument(
        DocumentKind.REFUND_RECEIPT,
        new Source("62515", "commerce_payments", "800", ""),
        LocalDate.of(2026, 3, 2),
        currency,
        Optional.empty(),
        lines,
        Optional.of(coin.round(sum.multiply(BigDecimal.valueOf(gross)))),
        new Choices("", "", "", "", false, "", false));
  }
}

package io.ledgerbridge.mapping;

import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A part of a sale: every line with its share, so that the shares add up to the part to the coin
 * and all parts to the sale. Products, prices and taxes stay those of the sale. The lines are
 * before tax and the payment is after it: of a taxed payment the lines get the same fraction, and
 * QuickBooks adds the tax.
 */
public final class Portion {
  private static final int QUANTITY = 5;
  private static final int DIGITS = 20;
  private final SalesDocument whole;
  private final BigDecimal paid;
  private final Coin coin;

  private Portion(SalesDocument whole, BigDecimal paid) {
    this.whole = whole;
    this.paid = paid;
    this.coin = Coin.of(whole.currency());
  }

  /** What went back with the step, of a refund of the whole payment. */
  public static SalesDocument of(SalesDocument refund, RefundStep step) {
    BigDecimal paid = refund.total().orElse(BigDecimal.ZERO);
    boolean all = step.before().signum() == 0 && step.after().compareTo(paid) == 0;
    return all || paid.signum() <= 0 || refund.sum().signum() == 0
        ? refund
        : new Portion(refund, paid).of(step);
  }

  private SalesDocument of(RefundStep step) {
    BigDecimal target = net(step.after()).subtract(net(step.before()));
    return new SalesDocument(
        whole.kind(),
        whole.source(),
        whole.date(),
        whole.currency(),
        whole.party(),
        lines(target),
        Optional.of(step.amount()),
        whole.choices(),
        whole.dueDate(),
        BigDecimal.ZERO,
        whole.tax(),
        whole.settlement(),
        whole.details());
  }

  /** Each step takes the difference of two such sums: so all steps come to the whole. */
  private BigDecimal net(BigDecimal refunded) {
    return coin.round(whole.sum().multiply(refunded).divide(paid, DIGITS, RoundingMode.HALF_UP));
  }

  /** Each line's share is cut to whole coins; those left over go where most was cut off. */
  private List<SalesLine> lines(BigDecimal target) {
    List<BigDecimal> exact =
        whole.lines().stream()
            .map(line -> line.amount().multiply(target))
            .map(product -> product.divide(whole.sum(), DIGITS, RoundingMode.HALF_UP))
            .toList();
    List<BigDecimal> shares =
        new ArrayList<>(
            exact.stream()
                .map(each -> each.setScale(coin.decimals(), RoundingMode.FLOOR))
                .toList());
    BigDecimal rest = target.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    IntStream.range(0, shares.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> shares.get(i).subtract(exact.get(i))))
        .limit(rest.divide(coin.value(), 0, RoundingMode.HALF_UP).longValue())
        .forEach(i -> shares.set(i, shares.get(i).add(coin.value())));
    return IntStream.range(0, shares.size())
        .mapToObj(i -> share(whole.lines().get(i), shares.get(i), target))
        .toList();
  }

  private SalesLine share(SalesLine line, BigDecimal amount, BigDecimal target) {
    BigDecimal quantity =
        line.quantity()
            .multiply(target)
            .divide(whole.sum(), QUANTITY, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return new SalesLine(
        line.number(),
        line.name(),
        line.sku(),
        line.description(),
        quantity.scale() < 0 ? quantity.setScale(0) : quantity,
        line.unitPrice(),
        amount,
        line.taxable(),
        line.taxRate(),
        line.productId(),
        line.serviceDate(),
        line.recurring());
  }
}

package io.ledgerbridge.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The one place for the rounding residue. QuickBooks refuses a line whose amount is not quantity
 * times price to the coin (code 6070), and takes five decimals of a price.
 */
final class UnitPrice {
  private static final int DECIMALS = 5;

  private UnitPrice() {}

  /**
   * A price that gives exactly the amount: the one asked for when it does, else the net price with
   * as few decimals as do; empty when five decimals are not enough. Then the amount stands alone.
   */
  static Optional<BigDecimal> of(
      BigDecimal quantity, BigDecimal price, BigDecimal amount, Coin coin) {
    if (quantity.stripTrailingZeros().scale() > DECIMALS) {
      return Optional.empty();
    }
    if (price.stripTrailingZeros().scale() <= DECIMALS && gives(quantity, price, amount, coin)) {
      return Optional.of(price);
    }
    return quantity.signum() == 0 ? Optional.empty() : net(quantity, amount, coin);
  }

  private static Optional<BigDecimal> net(BigDecimal quantity, BigDecimal amount, Coin coin) {
    for (int decimals = coin.decimals(); decimals <= DECIMALS; decimals++) {
      BigDecimal net = amount.divide(quantity, decimals, RoundingMode.HALF_UP);
      if (gives(quantity, net, amount, coin)) {
        return Optional.of(net);
      }
    }
    return Optional.empty();
  }

  private static boolean gives(
      BigDecimal quantity, BigDecimal price, BigDecimal amount, Coin coin) {
    return coin.round(quantity.multiply(price)).compareTo(amount) == 0;
  }
}

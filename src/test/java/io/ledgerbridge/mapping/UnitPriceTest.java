package io.ledgerbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {
  private static final Coin CENT = Coin.of("USD");

  @ParameterizedTest(name = "{0} at {1}, net {2}: {3}")
  @CsvSource({
    // The price asked for, where it gives the amount.
    "2,       90,       180.00,  90",
    "14.50,   128.35,   1861.08, 128.35",
    "3,       0.33333,  1.00,    0.33333",
    "-1,      25,       -25.00,  25",
    // The net price, with as few decimals as do.
    "2,       100.00,   180.00,  90.00",
    "3,       19.99,    52.47,   17.49",
    "3,       40,       100.00,  33.333",
    "7,       2,        10.00,   1.429",
    "999,     1,        1000.01, 1.00101",
    "1.75,    3,        4.99,    2.85",
    // A discount of one hundred percent, and nothing of anything.
    "7,       3.33,     0.00,    0.00",
    "0,       3.33,     0.00,    3.33",
    // More decimals in the price than QuickBooks takes.
    "1000,    0.123456, 123.46,  0.12346",
    "3,       1.0000000, 3.00,   1.0000000"
  })
  void the_price_gives_the_amount(
      BigDecimal quantity, BigDecimal price, BigDecimal amount, BigDecimal expected) {
    assertThat(UnitPrice.of(quantity, price, amount, CENT)).contains(expected);
  }

  @ParameterizedTest(name = "{0} at {1}, net {2}")
  @CsvSource({
    // A step in the fifth decimal is ten cents here.
    "10000,     1,  9999.99",
    "1234567,   1,  1000000.01",
    // Nothing of something, and a quantity that QuickBooks would round.
    "0,         5,  5.00",
    "0.3333333, 30, 10.00"
  })
  void no_price_gives_the_amount(BigDecimal quantity, BigDecimal price, BigDecimal amount) {
    assertThat(UnitPrice.of(quantity, price, amount, CENT)).isEmpty();
  }

  /** Checked in whole hundred-thousandths, so that no rounding of the code under test is used. */
  @Test
  void twenty_thousand_carts_are_never_off_by_a_cent() {
    Random random = new Random(20261123);
    int without = 0;
    for (int cart = 0; cart < 20_000; cart++) {
      BigDecimal quantity = decimal(random, 5_000, 3);
      BigDecimal price = decimal(random, 10_000, 6);
      BigDecimal amount = discounted(random, quantity, price);

      Optional<BigDecimal> found = UnitPrice.of(quantity, price, amount, CENT);

      found.ifPresent(
          unit -> {
            String line = quantity + " at " + price + ", net " + amount + ": " + unit;
            assertThat(cents(quantity, unit)).as(line).isEqualTo(hundredfold(amount));
            assertThat(unit.stripTrailingZeros().scale()).as(line).isLessThanOrEqualTo(5);
          });
      boolean fineEnough = quantity.compareTo(BigDecimal.valueOf(1000)) < 0;
      assertThat(found.isPresent() || !fineEnough).as("%s at %s", quantity, price).isTrue();
      without += found.isPresent() ? 0 : 1;
    }
    assertThat(without).as("carts without a price: some, but few").isBetween(1, 6_000);
  }

  private static BigDecimal decimal(Random random, int bound, int decimals) {
    int scale = random.nextInt(decimals + 1);
    int whole = 1 + random.nextInt(random.nextBoolean() ? 20 : bound);
    BigDecimal fraction =
        BigDecimal.valueOf(random.nextInt(BigDecimal.TEN.pow(scale).intValueExact()), scale);
    return BigDecimal.valueOf(whole).add(fraction);
  }

  /** In cents, with a discount of any kind: the test asks nothing of how the amount came about. */
  private static BigDecimal discounted(Random random, BigDecimal quantity, BigDecimal price) {
    BigDecimal kept = BigDecimal.valueOf(random.nextInt(4) == 0 ? 1000 : random.nextInt(1001), 3);
    BigInteger cents = roundedHalfUp(quantity.multiply(price).multiply(kept).movePointRight(2));
    return new BigDecimal(cents, 2);
  }

  private static BigInteger cents(BigDecimal quantity, BigDecimal price) {
    return roundedHalfUp(quantity.multiply(price).movePointRight(2));
  }

  private static BigInteger hundredfold(BigDecimal amount) {
    return amount.movePointRight(2).toBigIntegerExact();
  }

  /** Of a number that is not negative: half a unit more, cut off. */
  private static BigInteger roundedHalfUp(BigDecimal number) {
    BigInteger scaled = number.movePointRight(20).toBigIntegerExact();
    BigInteger unit = BigInteger.TEN.pow(20);
    return scaled.add(unit.shiftRight(1)).divide(unit);
  }
}

package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * A line item as HubSpot has it, and what it comes to, counted in whole billionths of a thousandth:
 * so nothing is rounded here, and no rounding of the code under test is used.
 */
record RandomLine(Map<String, String> properties, BigInteger exact) {
  /** Price with five decimals, quantity with three, percentage of a hundred with four. */
  static final int SCALE = 12;

  private static final int WHOLE = 10_000;

  static RandomLine of(Random random, int number) {
    long price = fine(random, random.nextInt(8) == 0 ? 100_000 : 500, 5);
    long quantity = fine(random, random.nextInt(8) == 0 ? 5_000 : 20, 3);
    Map<String, String> properties = new HashMap<>();
    properties.put("name", "Thing " + number);
    properties.put("price", decimal(price, 5));
    properties.put("quantity", decimal(quantity, 3));
    BigInteger exact = discounted(random, properties, price, quantity);
    if (random.nextInt(10) == 0) {
      // Tiered prices: HubSpot's net amount follows from nothing else.
      exact = BigInteger.valueOf(fine(random, 5_000, 2)).multiply(BigInteger.TEN.pow(SCALE - 2));
      properties.put("amount", decimal(exact));
    } else if (random.nextBoolean()) {
      properties.put("amount", decimal(exact));
    }
    if (random.nextInt(5) == 0) {
      properties.put("hs_tax_rate_group_id", "9");
    } else if (random.nextInt(8) == 0) {
      properties.put("tax", "1.25");
    }
    if (random.nextInt(3) == 0) {
      properties.put("hs_recurring_billing_start_date", "2026-12-01");
    }
    return new RandomLine(properties, exact);
  }

  private static BigInteger discounted(
      Random random, Map<String, String> properties, long price, long quantity) {
    long unit = price;
    int kept = WHOLE;
    switch (random.nextInt(5)) {
      case 0 -> {
        long discount = (long) (random.nextDouble() * price);
        properties.put("discount", decimal(discount, 5));
        unit -= discount;
      }
      case 1 -> {
        int percent = random.nextInt(WHOLE + 1);
        properties.put("hs_discount_percentage", decimal(percent, 2));
        kept -= percent;
      }
      case 2 -> {
        boolean all = random.nextInt(3) == 0;
        properties.put("hs_discount_percentage", all ? "100" : "33.33");
        kept = all ? 0 : 6667;
      }
      default -> {}
    }
    return BigInteger.valueOf(unit)
        .multiply(BigInteger.valueOf(quantity))
        .multiply(BigInteger.valueOf(kept));
  }

  boolean taxable() {
    return properties.containsKey("hs_tax_rate_group_id") || properties.containsKey("tax");
  }

  RandomLine untaxed() {
    Map<String, String> rest = new HashMap<>(properties);
    rest.remove("hs_tax_rate_group_id");
    rest.remove("tax");
    return new RandomLine(rest, exact);
  }

  CrmRecord record() {
    return new CrmRecord("1", properties, Map.of(), Instant.EPOCH, Instant.EPOCH);
  }

  /** A number below the bound with at most so many decimals, in units of its last decimal. */
  static long fine(Random random, int bound, int decimals) {
    long unit = BigInteger.TEN.pow(decimals - random.nextInt(decimals + 1)).longValueExact();
    long all = BigInteger.TEN.pow(decimals).longValueExact() * bound;
    return (long) (random.nextDouble() * all) / unit * unit;
  }

  static String decimal(long number, int decimals) {
    return new BigDecimal(BigInteger.valueOf(number), decimals)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String decimal(BigInteger exact) {
    return new BigDecimal(exact, SCALE).stripTrailingZeros().toPlainString();
  }
}

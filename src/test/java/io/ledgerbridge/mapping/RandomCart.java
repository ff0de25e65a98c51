package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.SourceRecord;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** One to eight lines in one currency; amounts are counted in its coins. */
record RandomCart(String currency, int decimals, List<RandomLine> lines, BigInteger fee) {
  private static final Portal PORTAL =
      new Portal("62515", ZoneOffset.UTC, "USD", "app.hubspot.com");
  private static final CrmRecord ADA =
      new CrmRecord(
          "51",
          Map.of("firstname", "Ada", "email", "ada@example.com"),
          Map.of(),
          Instant.EPOCH,
          Instant.EPOCH);
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY");

  static RandomCart of(Random random) {
    String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    List<RandomLine> lines =
        IntStream.rangeClosed(1, 1 + random.nextInt(8))
            .mapToObj(number -> RandomLine.of(random, number))
            .toList();
    BigInteger fee =
        BigInteger.valueOf(random.nextInt(20) == 0 ? 0 : RandomLine.fine(random, 300, 5))
            .multiply(BigInteger.TEN.pow(RandomLine.SCALE - 5));
    return new RandomCart(currency, currency.equals("JPY") ? 0 : 2, lines, fee);
  }

  /** What each line comes to. */
  List<BigInteger> amounts() {
    return lines.stream().map(line -> coins(line.exact(), RandomLine.SCALE)).toList();
  }

  BigInteger sum() {
    return amounts().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** What HubSpot says the whole comes to: added up first, rounded at the end. */
  BigInteger total() {
    return coins(exact(), RandomLine.SCALE);
  }

  BigInteger coinsOfFee() {
    return coins(fee, RandomLine.SCALE);
  }

  boolean differs() {
    return total().subtract(sum()).abs().compareTo(BigInteger.ONE) > 0;
  }

  boolean taxable() {
    return lines.stream().anyMatch(RandomLine::taxable);
  }

  RandomCart untaxed() {
    return new RandomCart(
        currency, decimals, lines.stream().map(RandomLine::untaxed).toList(), fee);
  }

  /** Half a coin more, cut off: of a number that is not negative. */
  BigInteger coins(BigInteger number, int scale) {
    BigInteger coin = BigInteger.TEN.pow(scale - decimals);
    return number.add(coin.shiftRight(1)).divide(coin);
  }

  SourceRecord as(String type) {
    String total = RandomLine.decimal(exact());
    Map<String, String> properties =
        switch (type) {
          case "deals" -> Map.of("amount", total, "deal_currency_code", currency);
          case "quotes" -> Map.of("hs_quote_amount", total, "hs_currency", currency);
          default ->
              Map.of(
                  "hs_initial_amount", total,
                  "hs_fees_amount", RandomLine.decimal(fee),
                  "hs_currency_code", currency);
        };
    return new SourceRecord(
        PORTAL,
        type,
        new CrmRecord("4711", properties, Map.of(), Instant.EPOCH, Instant.EPOCH),
        true,
        lines.stream().map(RandomLine::record).toList(),
        List.of(ADA),
        List.of(),
        Optional.empty());
  }

  private BigInteger exact() {
    return lines.stream().map(RandomLine::exact).reduce(BigInteger.ZERO, BigInteger::add);
  }
}

package io.ledgerbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.SalesDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts have the decimals of their currency: a yen is not divided. */
class CoinTest {
  private static final Choices CHOICES =
      new Choices("", "", "contact", "line-items", false, "", false);

  @ParameterizedTest
  @CsvSource({
    "USD, 0.01",
    "EUR, 0.01",
    "JPY, 1",
    "KRW, 1",
    "KWD, 0.01",
    "XXX, 0.01",
    "ABC, 0.01",
    "'', 0.01"
  })
  void the_smallest_that_is_booked(String currency, BigDecimal value) {
    assertThat(Coin.of(currency).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"1001.5, 1002", "1001.4999, 1001", "-0.5, -1"})
  void half_a_yen_is_rounded_away_from_zero(BigDecimal amount, BigDecimal rounded) {
    assertThat(Coin.of("JPY").round(amount)).isEqualTo(rounded);
  }

  @ParameterizedTest(name = "{0} at {1}, net {2}: {3}")
  @CsvSource({
    "3.5, 286.1, 1001, 286.1",
    "3,   1000,  2700, 900",
    "3,   40,    100,  33.3",
    "7,   2,     10,   1.4"
  })
  void the_price_gives_the_whole_amount(
      BigDecimal quantity, BigDecimal price, BigDecimal amount, BigDecimal expected) {
    assertThat(UnitPrice.of(quantity, price, amount, Coin.of("JPY"))).contains(expected);
  }

  @Test
  void an_invoice_in_yen_has_no_decimals() {
    ObjectNode invoice = new ToInvoice().map(deal("1001"), ids());

    assertThat(invoice.at("/Line/0/Amount").decimalValue()).isEqualTo("1001");
    assertThat(invoice.at("/Line/0/SalesItemLineDetail/Qty").decimalValue()).isEqualTo("3.5");
    assertThat(invoice.at("/Line/0/SalesItemLineDetail/UnitPrice").decimalValue())
        .isEqualTo("286.1");
  }

  @Test
  void one_yen_may_be_missing_and_two_park() {
    assertThatCode(() -> deal("1002")).doesNotThrowAnyException();
    assertThatThrownBy(() -> deal("1002.5"))
        .hasMessageContaining("the deal's amount is 1003 JPY, but its lines come to 1001.");
  }

  private static Resolved ids() {
    return new Resolved(
        true, "58", Map.of(1, "11"), Optional.empty(), Optional.empty(), true, "Ledgerbridge 1:");
  }

  private static SalesDocument deal(String amount) {
    String deal =
        """
        {
          "deal": { "id": "4711", "deal_currency_code": "JPY", "amount": "%s" },
          "contacts": [ { "id": "51", "firstname": "Aiko" } ],
          "lines": [ { "name": "Silk", "quantity": "3.5", "price": "286.1" } ]
        }
        """
            .formatted(amount);
    return new DealToSales()
        .map(DocumentKind.INVOICE, GivenDeal.read(deal), CHOICES, Instant.EPOCH);
  }
}

package io.ledgerbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.TriggerSettings.Fee;
import io.ledgerbridge.config.TriggerSettings.OfInvoice;
import io.ledgerbridge.hubspot.PaymentRules;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.simulator.quickbooks.Company;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import io.ledgerbridge.simulator.quickbooks.StrictReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twenty thousand random carts for each document: QuickBooks takes every body, Intuit's own classes
 * read it, and it comes to what the lines in HubSpot come to, counted in whole coins.
 */
class RandomCartsTest {
  private static final PaymentRules FEES =
      new PaymentRules("hs_payment_source_app EQ INVOICE", OfInvoice.NEVER, Fee.FEES_ONLY);

  private static final int BATCHES = 20;
  private static final int CARTS = 1_000;
  private static final int READ_STRICTLY = 15;
  private static final long SEED = 20261123;
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
  private static final Buyers BUYERS = Buyers.PLAIN;
  private static QuickBooksSimulator simulator;

  private final LongAdder lines = new LongAdder();
  private final LongAdder unpriced = new LongAdder();
  private final LongAdder different = new LongAdder();
  private final LongAdder taken = new LongAdder();
  private final LongAdder parked = new LongAdder();

  @BeforeAll
  static void open() {
    simulator = new QuickBooksSimulator(0, Clock.fixed(NOW, ZoneOffset.UTC), 7);
  }

  @AfterAll
  static void close() {
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void every_cart_is_taken_for_what_it_comes_to(DocumentKind kind) {
    IntStream.range(0, BATCHES).parallel().forEach(batch -> batch(kind, batch));

    System.out.printf(
        "%s: %d carts taken, %d have no fee; %d lines, %d without a price; %d parked for a"
            + " difference first%n",
        kind, taken.sum(), parked.sum(), lines.sum(), unpriced.sum(), different.sum());
    assertThat(taken.sum() + parked.sum()).isEqualTo(BATCHES * CARTS);
    assertThat(unpriced.sum()).as("lines without a price").isLessThanOrEqualTo(lines.sum() / 10);
  }

  private void batch(DocumentKind kind, int batch) {
    boolean american = batch % 2 == 0;
    Company company =
        simulator.addCompany(
            "91303475968%05d".formatted(batch), american ? "US" : "CA", american ? "USD" : "CAD");
    CartBooks books = CartBooks.in(company, american);
    Random random = new Random(SEED + 31L * kind.ordinal() + 1000L * batch);
    for (int number = 0; number < CARTS; number++) {
      RandomCart cart = RandomCart.of(random);
      try {
        Cart one = new Cart(kind, type(kind, number), cart, books, number < READ_STRICTLY);
        one.check();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "%s, batch %d, cart %d: %s".formatted(kind, batch, number, cart), e);
      }
    }
    company.clear();
  }

  private static String type(DocumentKind kind, int number) {
    boolean even = number % 2 == 0;
    return switch (kind) {
      case INVOICE, ESTIMATE -> even ? "deals" : "quotes";
      case SALES_RECEIPT -> even ? "deals" : "commerce_payments";
      default -> "commerce_payments";
    };
  }

  /** One cart on its way into the books. */
  private final class Cart {
    private final DocumentKind kind;
    private final String type;
    private final RandomCart cart;
    private final CartBooks books;
    private final boolean strictly;

    Cart(DocumentKind kind, String type, RandomCart cart, CartBooks books, boolean strictly) {
      this.kind = kind;
      this.type = type;
      this.cart = withoutTax(kind, cart);
      this.books = books;
      this.strictly = strictly;
    }

    void check() {
      Optional<Code> expected = reason();
      if (expected.isPresent()) {
        Park park = catchThrowableOfType(Park.class, () -> sale(false));
        assertThat(park).as("must park: %s", expected.get()).isNotNull();
        assertThat(park.reason().code()).isEqualTo(expected.get());
        (expected.get() == Code.NO_FEE ? parked : different).increment();
      }
      if (!expected.equals(Optional.of(Code.NO_FEE))) {
        book(sale(expected.isPresent()));
        taken.increment();
      }
    }

    private Optional<Code> reason() {
      if (kind == DocumentKind.EXPENSE) {
        return cart.coinsOfFee().signum() == 0 ? Optional.of(Code.NO_FEE) : Optional.empty();
      }
      // Only the amount of a deal is before tax for sure.
      boolean compared = type.equals("deals") || !cart.taxable();
      return compared && cart.differs() ? Optional.of(Code.AMOUNT_DIFFERS) : Optional.empty();
    }

    private SalesDocument sale(boolean allowDifference) {
      Choices choices = new Choices("", "", "contact", "line-items", false, "", allowDifference);
      return ToSales.of(type, BUYERS, FEES).map(kind, cart.as(type), choices, NOW);
    }

    private void book(SalesDocument sale) {
      Resolved ids = books.ids(cart.currency());
      if (kind == DocumentKind.EXPENSE) {
        expense(sale, ids);
        return;
      }
      ObjectNode payload = payload(sale, ids);
      lines(CartBooks.read(payload.toString()).get("Line"));
      ObjectNode document = take(kind.entity(), payload);
      JsonNode sum = document.get("Line").get(cart.lines().size());
      assertThat(sum.get("DetailType").asText()).isEqualTo("SubTotalLineDetail");
      assertThat(coins(sum.get("Amount"))).isEqualTo(cart.sum());
      if (books.american()) {
        assertThat(coins(document.get("TotalAmt"))).isEqualTo(cart.sum());
      }
      if (kind == DocumentKind.PAID_INVOICE) {
        pay(sale, ids, document);
      }
    }

    private ObjectNode payload(SalesDocument sale, Resolved ids) {
      return switch (kind) {
        case INVOICE, PAID_INVOICE -> new ToInvoice().map(sale, ids);
        case ESTIMATE -> new ToEstimate().map(sale, ids);
        case SALES_RECEIPT -> new ToSalesReceipt().map(sale, ids);
        case REFUND_RECEIPT -> new ToRefundReceipt().map(sale, ids);
        case EXPENSE -> throw new IllegalArgumentException("An expense has no cart");
      };
    }

    private void lines(JsonNode sent) {
      List<BigInteger> amounts = cart.amounts();
      assertThat(sent).hasSize(amounts.size());
      for (int i = 0; i < amounts.size(); i++) {
        assertThat(coins(sent.get(i).get("Amount"))).as("line %d", i + 1).isEqualTo(amounts.get(i));
        price(sent.get(i), amounts.get(i));
        lines.increment();
      }
    }

    /** In whole ten-thousand-millionths: five decimals of the quantity, five of the price. */
    private void price(JsonNode line, BigInteger amount) {
      JsonNode detail = line.get("SalesItemLineDetail");
      assertThat(detail.has("Qty")).isEqualTo(detail.has("UnitPrice"));
      if (detail.has("Qty")) {
        BigInteger product =
            units(detail.get("Qty"), 5).multiply(units(detail.get("UnitPrice"), 5));
        assertThat(cart.coins(product, 10)).as("%s", line).isEqualTo(amount);
      } else {
        assertThat(line.get("Description").asText()).contains(", net ");
        unpriced.increment();
      }
    }

    private void pay(SalesDocument sale, Resolved ids, ObjectNode invoice) {
      String id = invoice.get("Id").asText();
      BigDecimal total = invoice.get("TotalAmt").decimalValue();
      take("Payment", new ToPayment().map(sale, ids, id, total));
      ObjectNode paid = books.company().find("Invoice", id).orElseThrow();
      assertThat(paid.get("Balance").decimalValue()).isZero();
    }

    private void expense(SalesDocument sale, Resolved ids) {
      ObjectNode payload = new ToExpense().map(sale, ids, books.accounts(cart.currency()));
      lines.increment();
      assertThat(coins(payload.at("/Line/0/Amount"))).isEqualTo(cart.coinsOfFee());
      assertThat(coins(take("Purchase", payload).get("TotalAmt"))).isEqualTo(cart.coinsOfFee());
    }

    private ObjectNode take(String entity, ObjectNode payload) {
      if (strictly) {
        StrictReader.read(entity, payload.toString());
      }
      return books.take(entity, payload);
    }

    /** Fails where there is less than a coin. */
    private BigInteger coins(JsonNode amount) {
      return units(amount, cart.decimals());
    }
  }

  private static BigInteger units(JsonNode number, int decimals) {
    return number.decimalValue().movePointRight(decimals).toBigIntegerExact();
  }

  /** A paid invoice takes no line with tax. */
  private static RandomCart withoutTax(DocumentKind kind, RandomCart cart) {
    return kind == DocumentKind.PAID_INVOICE ? cart.untaxed() : cart;
  }
}

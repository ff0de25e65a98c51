package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import io.ledgerbridge.simulator.quickbooks.StrictReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The whole application against both simulators, moved on by hand. Every payload is read strictly.
 */
abstract class TrialTest {
  private static final Instant BEGAN = Instant.parse("2026-11-23T18:00:00Z");
  static final SettableClock CLOCK = new SettableClock(BEGAN);
  Trial trial = new Trial(CLOCK, 1);
  Steps steps;

  @TestConfiguration
  static class OwnClock {
    @Bean
    SettableClock clock() {
      return CLOCK;
    }
  }

  /** Fills the world first, then starts: so the flow was switched on before anything was won. */
  void start(Map<String, Object> settings) {
    trial.quickbooks().onPayload(StrictReader::read);
    trial.start(byHand(settings), OwnClock.class);
    steps = new Steps(trial.application());
    steps.connect();
  }

  /** The settings of an application that nothing moves but the test. */
  static Map<String, Object> byHand(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("ledgerbridge.clockwork", false);
    all.put("logging.level.root", "warn");
    all.put("logging.level.io.ledgerbridge.routing", "error");
    all.put("poll.cron", "0 0 0 1 1 ? 2099");
    all.put("poll.from", CLOCK.instant().minus(Duration.ofDays(1)));
    all.putAll(settings);
    return all;
  }

  DemoWorld world() {
    return new DemoWorld(trial.hubspot(), trial.quickbooks().company(), 7).fill();
  }

  @AfterEach
  void stop() {
    List<Throwable> refusals = trial.quickbooks().refusals();
    trial.close();
    // Months may have passed, and all trials share the clock.
    CLOCK.set(BEGAN);
    assertThat(refusals).isEmpty();
  }

  void pollAndDeliver() {
    CLOCK.forward(Duration.ofSeconds(1));
    steps.poll();
    steps.enrol();
    steps.deliver();
  }

  List<ObjectNode> invoices() {
    return trial.quickbooks().company().all("Invoice");
  }

  Map<String, Long> counts() {
    return trial.application().getBean(Deliveries.class).counts();
  }

  List<Delivery> deliveriesOf(String deal) {
    return trial
        .application()
        .getBean(Deliveries.class)
        .list(
            new Deliveries.Query(
                Optional.empty(),
                Optional.empty(),
                Optional.of("deals"),
                Optional.of(deal),
                Optional.empty(),
                10));
  }

  /** Each of the deals has exactly one invoice, and its total is the deal's to the cent. */
  void eachHasOneInvoiceOfItsAmount(List<CrmRecord> deals) {
    Map<String, List<ObjectNode>> byDeal =
        invoices().stream().collect(Collectors.groupingBy(TrialTest::deal));
    assertThat(invoices()).hasSize(deals.size());
    for (CrmRecord deal : deals) {
      assertThat(byDeal.get(deal.id())).as("invoices of deal " + deal.id()).hasSize(1);
      assertThat(byDeal.get(deal.id()).get(0).get("TotalAmt").decimalValue())
          .as("total of deal " + deal.id())
          .isEqualByComparingTo(new BigDecimal(deal.properties().get("amount")));
    }
  }

  /** The deal that an invoice names in its private note. */
  static String deal(ObjectNode invoice) {
    return invoice.path("PrivateNote").asText().split("/")[2];
  }
}

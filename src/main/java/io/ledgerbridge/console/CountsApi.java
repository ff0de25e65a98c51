package io.ledgerbridge.console;

import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Tally;
import io.ledgerbridge.routing.FlowList;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/counts}: what became of everything that came in. */
@RestController
@RequestMapping("/api/counts")
class CountsApi {
  private final Deliveries deliveries;
  private final FlowList flows;
  private final Tally tally;

  CountsApi(Deliveries deliveries, FlowList flows, Tally tally) {
    this.deliveries = deliveries;
    this.flows = flows;
    this.tally = tally;
  }

  /**
   * How many.
   *
   * @param deliveries by state and reason
   * @param flows what became no delivery, by flow
   * @param repeatedEvents what the inbox had already
   * @param otherEvents webhooks about nothing that a flow takes
   */
  record Counts(
      Map<String, Long> deliveries,
      Map<String, Tally.Counts> flows,
      long repeatedEvents,
      long otherEvents) {}

  @GetMapping
  Counts counts() {
    Map<String, Tally.Counts> byFlow = new TreeMap<>();
    flows.all().forEach(flow -> byFlow.put(flow.id(), tally.of(flow.id())));
    return new Counts(deliveries.counts(), byFlow, tally.dropped(), tally.ignored());
  }
}

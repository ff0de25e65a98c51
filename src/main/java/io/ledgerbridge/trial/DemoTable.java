package io.ledgerbridge.trial;

import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Deliveries.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the demo prints: one line while it runs, and the table at the end. */
final class DemoTable {
  private final Trial trial;
  private final Deliveries deliveries;
  private final Map<String, Long> counts;

  DemoTable(Trial trial) {
    this.trial = trial;
    this.deliveries = trial.application().getBean(Deliveries.class);
    this.counts = deliveries.counts();
  }

  String line() {
    return "delivered %4d   parked %3d   waiting %3d   queued %3d   |   HubSpot calls %4d   QuickBooks writes %4d, reads %3d"
        .formatted(
            sum("delivered"),
            sum("parked"),
            sum("waiting"),
            sum("queued") + sum("delivering"),
            hubspotCalls(),
            writes(),
            reads());
  }

  String text(Duration time) {
    long delivered = sum("delivered");
    StringBuilder text = new StringBuilder("\n");
    row(text, "Delivered", delivered, "invoices in QuickBooks");
    row(text, "Parked", sum("parked"), "a person must act:");
    counts.forEach(
        (key, count) -> {
          if (key.startsWith("parked ")) {
            row(text, "  " + key.substring(7), count, example(key.substring(7)));
          }
        });
    row(text, "Waiting", sum("waiting"), "");
    text.append('\n');
    row(text, "HubSpot calls", hubspotCalls(), perDocument(hubspotCalls(), delivered));
    row(text, "QuickBooks writes", writes(), perDocument(writes(), delivered) + ", not metered");
    row(
        text,
        "QuickBooks reads",
        reads(),
        perDocument(reads(), delivered) + ", metered; the first load of the mirror included");
    row(text, "Seconds", time.toSeconds(), "from the first line of this demo");
    return text.toString();
  }

  private static void row(StringBuilder text, String name, long count, String remark) {
    text.append("%-24s %5d   %s%n".formatted(name, count, remark));
  }

  private String example(String code) {
    Query parked =
        new Query(
            Optional.of("parked"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            100);
    return deliveries.list(parked).stream()
        .filter(row -> row.reasonCode().equals(Optional.of(code)))
        .flatMap(row -> row.reason().stream())
        .findFirst()
        .map(sentence -> "e.g. " + sentence)
        .orElse("");
  }

  private static String perDocument(long calls, long documents) {
    return documents == 0
        ? ""
        : BigDecimal.valueOf(calls).divide(BigDecimal.valueOf(documents), 3, RoundingMode.HALF_UP)
            + " a document";
  }

  private long sum(String state) {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().equals(state) || each.getKey().startsWith(state + " "))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private long hubspotCalls() {
    return trial.hubspot().server().calls().matching(".*");
  }

  private long writes() {
    return trial.quickbooks().server().calls().matching("POST /v3/company/.*");
  }

  private long reads() {
    return trial.quickbooks().server().calls().matching("GET /v3/company/.*");
  }
}

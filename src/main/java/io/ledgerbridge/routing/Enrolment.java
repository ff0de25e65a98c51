package io.ledgerbridge.routing;

import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.hubspot.CrmRecord.Change;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.hubspot.SourceRecord.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;

/**
 * Who enrols: a record whose history (or event) shows the trigger reached after the flow was first
 * switched on. Older records are the business of a backfill.
 */
public class Enrolment {
  private final FlowSwitches switches;
  private final Offers offers;

  public Enrolment(FlowSwitches switches, Offers offers) {
    this.switches = switches;
    this.offers = offers;
  }

  /** When the trigger's property took the value that it has now. */
  public Instant reachedAt(@Body SourceRecord source, @Header("trigger") String trigger) {
    return history(source, trigger)
        .or(() -> source.event().filter(e -> e.property().equals(trigger)).map(Event::at))
        .orElse(source.record().createdAt());
  }

  /** A record that the flow has taken once is let through: its sink knows a repeat. */
  public boolean enrols(
      @Body SourceRecord source,
      @Header("flow") String flow,
      @ExchangeProperty("reachedAt") Instant reachedAt) {
    boolean inTime = switches.since(flow).map(since -> !reachedAt.isBefore(since)).orElse(false);
    return inTime || offers.taken(source.portal().id(), source.objectType(), source.id(), flow);
  }

  private static Optional<Instant> history(SourceRecord source, String trigger) {
    List<Change> changes = source.record().history().getOrDefault(trigger, List.of());
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    String value = changes.get(0).value();
    return changes.stream()
        .takeWhile(change -> change.value().equals(value))
        .reduce((newer, older) -> older)
        .map(Change::at);
  }
}

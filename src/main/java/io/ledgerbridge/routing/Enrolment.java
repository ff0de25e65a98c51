package io.ledgerbridge.routing;

import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.Tried;
import io.ledgerbridge.hubspot.CrmRecord.Change;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.hubspot.SourceRecord.Event;
import io.ledgerbridge.inbox.Backfilled;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /**
   * When the trigger was reached: the latest moment at which one of the trigger's properties took
   * the value that it has now, or the value that the flow waits for.
   *
   * @param trigger properties, separated by commas; the first one is that which reaches a value
   * @param reaches values, separated by commas, that count also when they have passed since; blank
   *     is the value of now
   * @return null when that value was never reached
   */
  public Instant reachedAt(
      @Body SourceRecord source,
      @Header("trigger") String trigger,
      @Header("reaches") String reaches) {
    List<String> properties = values(trigger).toList();
    Optional<Instant> reached =
        properties.stream()
            .flatMap(each -> reached(source, each, each.equals(properties.get(0)) ? reaches : ""))
            .max(Comparator.naturalOrder());
    return reached.orElse(blank(reaches) ? source.record().createdAt() : null);
  }

  /**
   * A record that the flow has taken once is let through: its sink knows a repeat. A trial says
   * itself what counts.
   */
  public boolean enrols(
      @Body SourceRecord source,
      @Header("flow") String flow,
      @ExchangeProperty("reachedAt") Instant reachedAt,
      @ExchangeProperty("backfilled") Backfilled backfilled,
      @ExchangeProperty(Tried.PROPERTY) Tried tried) {
    if (tried != null) {
      return tried.enrols(reachedAt);
    }
    if (reachedAt == null) {
      return false;
    }
    boolean inTime = switches.since(flow).map(since -> !reachedAt.isBefore(since)).orElse(false);
    boolean past = backfilled != null && backfilled.counts(flow, reachedAt);
    return inTime
        || past
        || offers.taken(source.portal().id(), source.objectType(), source.id(), flow);
  }

  private static Stream<Instant> reached(SourceRecord source, String property, String reaches) {
    List<Change> changes = source.record().history().getOrDefault(property, List.of());
    if (changes.isEmpty()) {
      return told(source, property, reaches).stream();
    }
    return blank(reaches)
        ? source.record().reached(property, changes.get(0).value()).stream()
        : values(reaches).flatMap(value -> source.record().reached(property, value).stream());
  }

  private static Optional<Instant> told(SourceRecord source, String property, String reaches) {
    return source
        .event()
        .filter(event -> event.property().equals(property))
        .filter(event -> blank(reaches) || values(reaches).anyMatch(event.value()::equals))
        .map(Event::at);
  }

  private static Stream<String> values(String reaches) {
    return Arrays.stream(reaches.split(",")).map(String::trim);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}

package io.ledgerbridge.delivery;

import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.mapping.RefundStep;
import io.ledgerbridge.mapping.RefundStep.Kind;
import io.ledgerbridge.mapping.RefundSteps;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;

/**
 * What the refund receipt sink makes of a payment: nothing of a partial refund, or a document for
 * each further amount that went back; of a lost dispute a notice, or a refund.
 */
public class RefundSink {
  private final Offers offers;
  private final FlowInputs inputs;
  private final Function<String, Optional<Instant>> since;

  /**
   * @param since when a flow was first switched on: what went back before is not its business
   */
  public RefundSink(Offers offers, FlowInputs inputs, Function<String, Optional<Instant>> since) {
    this.offers = offers;
    this.inputs = inputs;
    this.since = since;
  }

  /** One for each document; parameters as those of {@link Sink#offer}. */
  public List<Offer> offers(
      @Body SourceRecord source,
      @Header("flow") String flow,
      @ExchangeProperty("reachedAt") Instant reachedAt,
      Exchange exchange) {
    Map<String, String> inFile = Sink.chosen(exchange);
    Map<String, String> chosen = inputs.over(flow, inFile);
    DeliveryKey key = Sink.key(source, flow, inFile);
    List<Delivery> ofRecord = offers.of(key.portal(), key.objectType(), key.objectId());
    boolean trial = Tried.in(exchange).isPresent();
    Rows rows = new Rows(trial ? List.of() : ofRecord, key);
    boolean partial = chosen.getOrDefault("partial-refunds", "").trim().equals("book");
    boolean notice = !chosen.getOrDefault("dispute-lost", "").trim().equals("refund");
    boolean asked = trial || AskedInputs.present(exchange);
    List<Offer> wanted = new ArrayList<>();
    for (RefundStep step : RefundSteps.of(source, reachedAt)) {
      if (wanted(step, rows, partial)
          && (rows.of(step).isPresent() || asked || inTime(flow, step))) {
        BigDecimal before = rows.before(step, partial);
        Optional<Delivery> known = rows.of(step).or(() -> rows.unknown(wanted));
        DeliveryKey ofStep = key.of(known.map(row -> row.key().revision()).orElse(0), step.part());
        wanted.add(
            new Offer(
                source,
                trial ? Tried.key(ofStep) : ofStep,
                inputs.of(flow, inFile, exchange),
                step.at(),
                known,
                ofRecord,
                Optional.of(step.since(before)),
                step.kind() == Kind.DISPUTE && notice));
      }
    }
    if (!wanted.isEmpty()) {
      Taking.offered(exchange);
    }
    return wanted;
  }

  /** The money goes once: by a refund of the whole or by a dispute. */
  private static boolean wanted(RefundStep step, Rows rows, boolean partial) {
    return switch (step.kind()) {
      case PARTIAL -> partial;
      case WHOLE -> !rows.disputeBooked();
      case DISPUTE -> !rows.wholeBooked();
    };
  }

  private boolean inTime(String flow, RefundStep step) {
    return since.apply(flow).map(on -> !step.at().isBefore(on)).orElse(false);
  }

  /** The flow's deliveries of the payment. */
  private record Rows(List<Delivery> all, DeliveryKey key) {
    Rows {
      all = all.stream().filter(row -> row.key().flow().equals(key.flow())).toList();
    }

    Optional<Delivery> of(RefundStep step) {
      return all.stream()
          .filter(row -> row.key().kind().equals(key.kind()))
          .filter(row -> row.key().part().equals(step.part()))
          .reduce((one, other) -> one.key().revision() > other.key().revision() ? one : other);
    }

    /** The row of a fault that came before the kind was known becomes that of the first step. */
    Optional<Delivery> unknown(List<Offer> taken) {
      return all.stream()
          .filter(row -> taken.isEmpty())
          .filter(row -> row.key().kind().equals(DeliveryKey.UNKNOWN_KIND))
          .findFirst();
    }

    boolean disputeBooked() {
      return booked("dispute");
    }

    boolean wholeBooked() {
      return booked("");
    }

    private boolean booked(String part) {
      return all.stream()
          .filter(row -> row.key().kind().equals(key.kind()) && row.key().part().equals(part))
          .anyMatch(row -> row.document().isPresent());
    }

    /**
     * What is booked of it already; where parts are booked, also what the flow came too late for.
     */
    BigDecimal before(RefundStep step, boolean partial) {
      return all.stream()
          .map(row -> row.key().part())
          .filter(part -> part.matches("[\\d.]+"))
          .map(BigDecimal::new)
          .filter(booked -> booked.compareTo(step.after()) < 0)
          .reduce(partial ? step.before() : BigDecimal.ZERO, BigDecimal::max);
    }
  }
}

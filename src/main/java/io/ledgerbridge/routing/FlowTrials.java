package io.ledgerbridge.routing;

import io.ledgerbridge.delivery.Preview;
import io.ledgerbridge.delivery.Previewed;
import io.ledgerbridge.delivery.Tried;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.inbox.Claimed;
import io.ledgerbridge.inbox.Enrolled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.ProducerTemplate;

/**
 * Tries flows on: up to 100 records go through the flow itself, and nothing of it stays. The steps
 * between are the route {@code try-records}.
 */
public class FlowTrials {
  private final CamelContext camel;
  private final ProducerTemplate routes;
  private final Trying trying;
  private final Preview preview;

  public FlowTrials(CamelContext camel, Trying trying, Preview preview) {
    this.camel = camel;
    this.routes = camel.createProducerTemplate();
    this.trying = trying;
    this.preview = preview;
  }

  /**
   * What is tried.
   *
   * @param from only triggers reached from here on
   * @param to only triggers reached before
   */
  public record Request(
      Portal portal,
      String flow,
      String objectType,
      Collection<String> ids,
      Optional<Instant> from,
      Optional<Instant> to) {}

  /**
   * What became of one record.
   *
   * @param reachedAt when the flow's trigger was reached; empty where it was not
   * @param documents none where the flow's own conditions do not take the record
   * @param failure what went wrong in the flow; empty when nothing did
   */
  public record Result(
      String objectId,
      String objectName,
      Optional<Instant> reachedAt,
      List<Previewed> documents,
      String failure) {}

  /**
   * The records that HubSpot has, with what the flow would make of them.
   *
   * @throws io.ledgerbridge.hubspot.HubSpotUnavailable and {@code HubSpotRefused} as the reads do
   */
  @SuppressWarnings("unchecked")
  public List<Result> run(Request request) {
    try (Trying.Turn turn = trying.begin(request.flow())) {
      Exchange done =
          routes.send(
              "direct:try-records",
              exchange -> {
                exchange.setProperty("request", request);
                exchange.setProperty("door", OwnDoors.door(request.flow()));
                exchange.setProperty("results", new ArrayList<Result>());
                exchange.getMessage().setHeader("flow", request.flow());
              });
      if (done.getException() != null) {
        throw asIs(done.getException());
      }
      return done.getProperty("results", List.class);
    }
  }

  /** Which object type the flow takes, e.g. {@code deals}; empty when there is no such flow. */
  public Optional<String> objectType(String flow) {
    return Optional.ofNullable(camel.getRoute(flow))
        .filter(FlowList::flow)
        .map(route -> FlowList.objectType(route));
  }

  /** The records, to be read in bulk. */
  public Claimed claimed(@ExchangeProperty("request") Request request) {
    return Claimed.of(request.portal(), request.objectType(), request.ids());
  }

  /** What the flow is to leave its documents in. */
  public Tried tried(@ExchangeProperty("request") Request request) {
    return new Tried(request.from(), request.to());
  }

  /** After the flow saw the record, in the transaction that is rolled back. */
  public void decide(
      @ExchangeProperty("enrolled") Enrolled enrolled,
      @ExchangeProperty(Tried.PROPERTY) Tried tried,
      @ExchangeProperty("results") List<Result> results) {
    results.add(result(enrolled, tried.reachedAt(), preview.of(tried), ""));
  }

  /** The flow failed on the record. */
  public void failed(
      @ExchangeProperty("enrolled") Enrolled enrolled,
      @ExchangeProperty("results") List<Result> results,
      @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception fault) {
    results.add(result(enrolled, Optional.empty(), List.of(), String.valueOf(fault.getMessage())));
  }

  private static Result result(
      Enrolled of, Optional<Instant> reachedAt, List<Previewed> documents, String failure) {
    return new Result(of.getSource().id(), of.getSource().name(), reachedAt, documents, failure);
  }

  private static RuntimeException asIs(Exception fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof RuntimeException ours
          && ours.getClass().getName().startsWith("io.ledgerbridge")) {
        return ours;
      }
    }
    return new IllegalStateException(fault);
  }
}

package io.ledgerbridge.observing;

import io.ledgerbridge.delivery.Job;
import io.ledgerbridge.nodes.Traces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/**
 * Stands around the two routes that work on one delivery, whatever they throw: its log lines are
 * marked, it is a part of its trace, and what it came to is counted.
 */
public class DeliveryWork extends RoutePolicySupport implements RoutePolicyFactory {
  /** The parts of a trace, by their routes. */
  private static final Map<String, String> ROUTES =
      Map.of("deliver-job", "deliver", "post", "post");

  private static final String WORK = "work-";
  private static final String TRACE = "traceOfWork";
  private final DeliveryLog log;
  private final Tries tries;
  private final Traces traces;

  public DeliveryWork(DeliveryLog log, Tries tries, Traces traces) {
    this.log = log;
    this.tries = tries;
    this.traces = traces;
  }

  private record Work(Map<String, String> before, Traces.Part part) {}

  @Override
  public RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
    return ROUTES.containsKey(routeId) ? this : null;
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    Job job = exchange.getMessage().getBody(Job.class);
    Map<String, String> before = log.begin(job);
    Traces.Part part =
        traces.begin(ROUTES.get(route.getRouteId()), trace(exchange, job), DeliveryLog.of(job));
    traces.current().ifPresent(trace -> exchange.setProperty(TRACE, trace));
    exchange.setProperty(WORK + route.getRouteId(), new Work(before, part));
  }

  /**
   * The post goes on from the part before it, and that from the request that brought the record.
   */
  private static List<String> trace(Exchange exchange, Job job) {
    return Optional.ofNullable(exchange.getProperty(TRACE, String.class))
        .or(job.row()::trace)
        .stream()
        .toList();
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    if (exchange.removeProperty(WORK + route.getRouteId()) instanceof Work work) {
      count(route, exchange.getProperty("job", Job.class));
      work.part().close();
      log.end(work.before());
    }
  }

  /** A job that was handed on is counted where it ends. */
  private void count(Route route, Job job) {
    boolean handedOn = job != null && job.begun() && route.getRouteId().equals("deliver-job");
    if (job != null && !handedOn) {
      tries.count(job);
    }
  }
}

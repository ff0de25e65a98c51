package io.ledgerbridge.observing;

import io.ledgerbridge.delivery.Job;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/**
 * Stands around the two routes that work on one delivery, whatever they throw: its log lines are
 * marked, and what it came to is counted.
 */
public class DeliveryWork extends RoutePolicySupport implements RoutePolicyFactory {
  private static final Set<String> ROUTES = Set.of("deliver-job", "post-beside");
  private static final String BEFORE = "logBefore-";
  private final DeliveryLog log;
  private final Tries tries;

  public DeliveryWork(DeliveryLog log, Tries tries) {
    this.log = log;
    this.tries = tries;
  }

  @Override
  public RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
    return ROUTES.contains(routeId) ? this : null;
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    Job job = exchange.getMessage().getBody(Job.class);
    exchange.setProperty(BEFORE + route.getRouteId(), log.begin(job));
  }

  @Override
  @SuppressWarnings("unchecked") // It is what was put there above.
  public void onExchangeDone(Route route, Exchange exchange) {
    Object before = exchange.removeProperty(BEFORE + route.getRouteId());
    if (before instanceof Map<?, ?> map) {
      count(route, exchange.getProperty("job", Job.class));
      log.end((Map<String, String>) map);
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

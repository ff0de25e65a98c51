package io.ledgerbridge.observing;

import io.ledgerbridge.inbox.Claimed;
import io.ledgerbridge.nodes.Traces;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/** Stands around the route that enrols a claim: it is a part of the trace of each of its rows. */
public class EnrolWork extends RoutePolicySupport implements RoutePolicyFactory {
  private static final String PART = "enrolPart";
  private final Traces traces;

  public EnrolWork(Traces traces) {
    this.traces = traces;
  }

  @Override
  public RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
    return routeId.equals("enrol-claimed") ? this : null;
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    Claimed claimed = exchange.getMessage().getBody(Claimed.class);
    if (!claimed.traces().isEmpty()) {
      Map<String, String> tags = Map.of("portal", claimed.portalId());
      exchange.setProperty(PART, traces.begin("enrol", claimed.traces(), tags));
    }
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    if (exchange.removeProperty(PART) instanceof Traces.Part part) {
      part.close();
    }
  }
}

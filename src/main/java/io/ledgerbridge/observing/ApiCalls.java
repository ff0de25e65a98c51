package io.ledgerbridge.observing;

import io.ledgerbridge.nodes.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.support.ExchangeHelper;

/**
 * Times the calls of the connector routes: how long each waited for its turn, and how long the
 * other side took. The first word of a route's id says which system it calls.
 */
public class ApiCalls {
  static final String CALLS = "ledgerbridge.api.calls";
  static final String WAITS = "ledgerbridge.rate.limit.wait";
  private static final Duration[] STEPS = steps(50, 100, 250, 500, 1000, 2500, 5000, 10000, 60000);
  private static final Duration[] WAIT_STEPS = steps(10, 100, 1000, 10000, 60000);
  private static final String QUEUED = "apiCallQueued";
  private static final String BEGUN = "apiCallBegun";
  private static final String PART = "apiCallPart";
  private final MeterRegistry registry;
  private final Traces traces;

  public ApiCalls(MeterRegistry registry, Traces traces) {
    this.registry = registry;
    this.traces = traces;
  }

  /** Before the throttle. */
  public void queue(Exchange exchange) {
    exchange.setProperty(QUEUED, Timer.start(registry));
  }

  /** Behind it. */
  public void turn(Exchange exchange) {
    if (exchange.removeProperty(QUEUED) instanceof Timer.Sample queued) {
      queued.stop(
          Timer.builder(WAITS)
              .description("How long calls waited for their turn within the rate limits")
              .tags("system", system(exchange))
              .serviceLevelObjectives(WAIT_STEPS)
              .register(registry));
    }
  }

  /** Right before the call goes out. */
  public void begin(Exchange exchange) {
    exchange.setProperty(BEGUN, Timer.start(registry));
    traces.current().ifPresent(trace -> exchange.setProperty(PART, part(exchange, trace)));
  }

  /** Only calls of a part that is traced are parts themselves. */
  private Traces.Part part(Exchange exchange, String trace) {
    String name = system(exchange) + " " + kind(exchange);
    return traces.begin(name, List.of(trace), Map.of());
  }

  /** Whatever became of it; nothing when it did not go out. */
  public void made(Exchange exchange) {
    if (exchange.removeProperty(BEGUN) instanceof Timer.Sample begun) {
      begun.stop(
          Timer.builder(CALLS)
              .description("Calls to HubSpot and QuickBooks, and how long the answers took")
              .tags("system", system(exchange), "kind", kind(exchange), "status", status(exchange))
              .serviceLevelObjectives(STEPS)
              .register(registry));
    }
    if (exchange.removeProperty(PART) instanceof Traces.Part part) {
      part.tag("status", status(exchange));
      part.close();
    }
  }

  private static String system(Exchange exchange) {
    return route(exchange).split("-")[0];
  }

  private static String kind(Exchange exchange) {
    String route = route(exchange);
    String called = exchange.getMessage().getHeader(Exchange.HTTP_PATH, "", String.class);
    return switch (route) {
      case "hubspot-call" ->
          CallKind.ofHubSpot(exchange.getMessage().getHeader("hubspotPath", called, String.class));
      case "quickbooks-call" ->
          CallKind.ofQuickBooks(
              exchange.getMessage().getHeader(Exchange.HTTP_METHOD, "", String.class), called);
      default -> route.replaceFirst("^[^-]*-", "");
    };
  }

  /** The status as a number; {@code none} when no answer came. */
  private static String status(Exchange exchange) {
    Exception fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    if (fault instanceof HttpOperationFailedException answered) {
      return Integer.toString(answered.getStatusCode());
    }
    Integer status =
        exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, null, Integer.class);
    return fault != null || status == null ? "none" : status.toString();
  }

  private static String route(Exchange exchange) {
    String route = ExchangeHelper.getAtRouteId(exchange);
    return route == null ? "" : route;
  }

  private static Duration[] steps(int... millis) {
    return Stream.of(java.util.Arrays.stream(millis).boxed().toArray(Integer[]::new))
        .map(Duration::ofMillis)
        .toArray(Duration[]::new);
  }
}

package io.ledgerbridge.routing;

import io.ledgerbridge.delivery.Announcement;
import io.ledgerbridge.delivery.Announcements;
import io.ledgerbridge.delivery.Announcements.Topic;
import io.ledgerbridge.nodes.Leases;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.kamelet.KameletEndpoint;

/** The started routes that want to hear of deliveries; one node tells a route at a time. */
public class Listeners {
  private static final Pattern SOURCE = Pattern.compile("ledgerbridge-(delivered|parked)-source");
  private final CamelContext camel;
  private final Announcements announcements;
  private final Leases leases;

  public Listeners(CamelContext camel, Announcements announcements, Leases leases) {
    this.camel = camel;
    this.announcements = announcements;
    this.leases = leases;
  }

  /**
   * A route that listens.
   *
   * @param door the endpoint that leads into it
   */
  public record Listener(String route, String door, Topic topic) {}

  /** Those that this node tells. */
  public List<Listener> all() {
    return camel.getRoutes().stream()
        .flatMap(this::listener)
        .filter(each -> leases.hold("listener:" + each.route()).isPresent())
        .toList();
  }

  /** What the listener has yet to hear. */
  public List<Announcement> due(Listener listener) {
    return announcements.due(listener.route(), listener.topic());
  }

  private Stream<Listener> listener(Route route) {
    String id = route.getRouteId();
    boolean started = camel.getRouteController().getRouteStatus(id).isStarted();
    if (!started || !(route.getEndpoint() instanceof KameletEndpoint source)) {
      return Stream.of();
    }
    Matcher named = SOURCE.matcher(source.getTemplateId());
    return named.matches()
        ? Stream.of(new Listener(id, OwnDoors.door(id), topic(named)))
        : Stream.of();
  }

  private static Topic topic(Matcher named) {
    return Topic.valueOf(named.group(1).toUpperCase(Locale.ROOT));
  }
}

package io.ledgerbridge.observing;

import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.PrivateApp;
import io.ledgerbridge.kafka.Broker;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.routing.DeadRoutes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is read now and then. */
public final class Figures {
  private final Tokens tokens;
  private final Clock clock;

  private Figures(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The gauges of an application. */
  public static Gauges gauges(
      MeterRegistry registry,
      JdbcClient db,
      Tokens tokens,
      Portals portals,
      PrivateApp privateApp,
      Leases leases,
      DeadRoutes routes,
      Optional<Broker> kafka,
      Clock clock) {
    List<Figure> database =
        List.of(
            new OpenInbox(db),
            new OpenDeliveries(db),
            new Oldest(db, clock),
            new MonthsReads(db, clock),
            new ConnectionsUp(tokens, portals, privateApp));
    List<Figure> node =
        List.of(
            new CountedFigure(
                "ledgerbridge.leases", "Leases that this node holds", "kind", leases::counted),
            new CountedFigure(
                "ledgerbridge.routes",
                "Routes and route files of this node",
                "state",
                routes::counted));
    List<Figure> topic = kafka.<Figure>map(OpenInKafka::new).stream().toList();
    List<Figure> connections = new Figures(tokens, clock).connections();
    return new Gauges(
        registry,
        Stream.of(database, connections, node, topic).flatMap(List::stream).toList(),
        clock);
  }

  private List<Figure> connections() {
    return List.of(
        figure("token.age.seconds", "How long ago a token was last fetched or given", this::age),
        figure("days.left", "Days until a person must connect it again", this::daysLeft));
  }

  private Figure figure(String name, String meaning, Function<ConnectionState, Stream<Double>> of) {
    return new ConnectionFigure("ledgerbridge.connection." + name, meaning, tokens, of);
  }

  private Stream<Double> age(ConnectionState state) {
    return Stream.of(seconds(state.refreshedAt().orElse(state.connectedAt()), clock.instant()));
  }

  private Stream<Double> daysLeft(ConnectionState state) {
    return state.endsAt().stream().map(end -> seconds(clock.instant(), end) / 86_400);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}

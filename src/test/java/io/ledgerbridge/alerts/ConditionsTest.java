package io.ledgerbridge.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.connections.Block;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.observing.Oldest.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From when on something is an alert, and what it says. */
class ConditionsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

  @Test
  void parked_deliveries_are_an_alert_above_the_number() {
    assertThat(new ManyParked(() -> 20, 20).now()).isEmpty();
    assertThat(new ManyParked(() -> 21, 20).now())
        .extracting(Alert::sentence)
        .containsExactly(
            "21 deliveries are parked, more than 20. Open Attention in the console: it says by"
                + " reason what to do.");
  }

  @Test
  void a_number_beyond_what_is_counted_is_still_an_alert() {
    assertThat(new ManyParked(() -> 10_000, 50_000).now())
        .extracting(Alert::sentence)
        .allMatch(said -> said.startsWith("10000 or more deliveries are parked"));
  }

  @Test
  void what_waits_longer_is_an_alert_for_each_place_and_what_is_parked_is_not() {
    Duration longest = Duration.ofMinutes(30);
    Map<Place, Duration> ages =
        Map.of(
            new Place("inbox", "new"), longest,
            new Place("delivery", "waiting"), Duration.ofMinutes(125),
            new Place("delivery", "parked"), Duration.ofDays(3));

    assertThat(new OldestWaits(() -> ages, longest).now())
        .singleElement()
        .returns("oldest:delivery-waiting", Alert::id)
        .extracting(Alert::sentence)
        .asString()
        .startsWith(
            "The oldest delivery that is waiting has been there for 2 h 5 min, longer than 30 min.");
  }

  @Test
  void a_lost_connection_is_an_alert_unless_a_person_ended_it() {
    List<ConnectionState> all =
        List.of(
            state("1", Optional.empty()),
            state("2", Optional.of(Block.Code.RECONNECT_NEEDED)),
            state("3", Optional.of(Block.Code.DISCONNECTED)));

    assertThat(new LostConnections(() -> all, () -> Map.of("HubSpot portal 7", "refused")).now())
        .containsExactly(
            new Alert(
                "connection-lost:QuickBooks company 2",
                "It ended. Connect it again at /connect/quickbooks; what waits for it then goes on"
                    + " by itself."),
            new Alert("connection-lost:HubSpot portal 7", "refused."));
  }

  @Test
  void a_token_that_ends_soon_is_an_alert_while_its_connection_is_not_lost() {
    List<ConnectionState> all =
        List.of(state("1", Optional.empty()), state("2", Optional.of(Block.Code.RECONNECT_NEEDED)));

    assertThat(new EndingTokens(() -> all, each -> Optional.of("It ends")).now())
        .containsExactly(new Alert("token-ends:QuickBooks company 1", "It ends."));
    assertThat(new EndingTokens(() -> all, each -> Optional.empty()).now()).isEmpty();
  }

  @Test
  void each_dead_route_is_an_alert() {
    assertThat(new RoutesDead(() -> Map.of("poll", "The route poll is stopped.")).now())
        .containsExactly(new Alert("dead-route:poll", "The route poll is stopped."));
  }

  private static ConnectionState state(String realm, Optional<Block.Code> code) {
    return new ConnectionState(
        Connection.quickbooks(realm),
        1,
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        code.map(each -> new Block(each, "It ended", NOW.plusSeconds(60))));
  }
}

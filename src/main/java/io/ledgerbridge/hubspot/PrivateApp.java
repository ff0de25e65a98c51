package io.ledgerbridge.hubspot;

import io.ledgerbridge.connections.Access;
import io.ledgerbridge.connections.NoToken;
import io.ledgerbridge.nodes.Lately;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of the settings, {@code HUBSPOT_ACCESS_TOKEN}, and whether HubSpot takes it. While it
 * does not, its portal rests and is tried now and then: it goes on by itself once the token works.
 */
public final class PrivateApp {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateApp.class);
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration NEXT = Duration.ofMinutes(1);
  private static final String SETTING = "HUBSPOT_ACCESS_TOKEN";
  private static final String WHY =
      "HubSpot: reconnect needed, it does not take the token of HUBSPOT_ACCESS_TOKEN (401). Set one"
          + " that works and start again, or connect the portal in the browser";
  private final String token;
  private final Portals portals;
  private final Clock clock;
  private final Lately<String, Boolean> refused = new Lately<>();
  private volatile Instant rest = Instant.MIN;

  /**
   * @param token of a private app or service key, or blank
   */
  public PrivateApp(String token, Portals portals, Clock clock) {
    this.token = token;
    this.portals = portals;
    this.clock = clock;
  }

  /**
   * @throws NoToken where there is none, and for a while after HubSpot refused it
   */
  public Access access() {
    if (token.isBlank()) {
      throw new NoToken("HubSpot is not connected: set HUBSPOT_ACCESS_TOKEN, or connect by OAuth");
    }
    if (rest.isAfter(clock.instant())) {
      throw new NoToken(WHY);
    }
    return Access.given(token);
  }

  /** HubSpot answered 401; blank while the portal is not known. */
  void refused(String portal) {
    boolean first = rest.equals(Instant.MIN);
    Duration time = first ? FIRST : NEXT;
    rest = clock.instant().plus(time);
    portals.refused(portal, WHY, time);
    refused.forget();
    if (first) {
      LOG.error("{}. It goes on by itself as soon as HubSpot takes the token again.", WHY);
    }
  }

  /** HubSpot answered a call with the token. */
  void taken(String portal) {
    boolean known = refused.get(portal, id -> portals.refusedWhy(id).isPresent());
    if (known || !rest.equals(Instant.MIN)) {
      rest = Instant.MIN;
      portals.taken(portal);
      refused.forget();
      LOG.info("HubSpot takes the token of HUBSPOT_ACCESS_TOKEN again.");
    }
  }

  /** Why a portal of the token waits for a person; empty while the token works. */
  public Optional<String> trouble(String portal) {
    return portals.refusedWhy(portal).or(this::here);
  }

  /** Before its portal is known, only this process knows that it is refused. */
  private Optional<String> here() {
    return rest.equals(Instant.MIN) ? Optional.empty() : Optional.of(WHY);
  }

  /** What is wrong, by portal, or of the token itself while its portal is not known. */
  public Map<String, String> troubles() {
    Map<String, String> troubles = new TreeMap<>();
    portals
        .all()
        .forEach(
            portal ->
                portals
                    .refusedWhy(portal.id())
                    .ifPresent(why -> troubles.put("HubSpot portal " + portal.id(), why)));
    if (troubles.isEmpty()) {
      here().ifPresent(why -> troubles.put(SETTING, why));
    }
    return troubles;
  }
}

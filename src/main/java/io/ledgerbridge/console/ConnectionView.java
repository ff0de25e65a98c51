package io.ledgerbridge.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ledgerbridge.connections.Block;
import io.ledgerbridge.connections.ConnectionState;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection as the API shows it; times are ISO-8601 UTC. Tokens are never shown.
 *
 * @param by {@code oauth}, or {@code private-app} where the token of the settings is used
 * @param state {@code connected} or {@code paused}
 * @param tokenEndsAt when it ends unless a token is fetched before, which happens by itself
 * @param hardEndAt when a person must have connected it again
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ConnectionView(
    String system,
    String account,
    String name,
    String by,
    String state,
    String reason,
    String why,
    Instant pausedUntil,
    String warning,
    Instant connectedAt,
    Instant refreshedAt,
    Instant tokenEndsAt,
    Instant hardEndAt) {

  static ConnectionView of(ConnectionState state, String name, Optional<String> warning) {
    Optional<Block> block = state.block();
    return new ConnectionView(
        state.connection().provider().id(),
        state.connection().account(),
        name,
        "oauth",
        block.isPresent() ? "paused" : "connected",
        block.map(each -> each.code().name()).orElse(null),
        block.map(Block::why).orElse(null),
        block.filter(Block::ends).map(Block::until).orElse(null),
        warning.orElse(null),
        state.connectedAt(),
        state.refreshedAt().orElse(null),
        state.refreshExpiresAt().orElse(null),
        state.hardExpiresAt().orElse(null));
  }

  /**
   * @param portal blank while it is not known
   * @param trouble why it waits for a person
   */
  static ConnectionView byPrivateApp(String portal, Optional<String> trouble) {
    return new ConnectionView(
        "hubspot",
        portal,
        null,
        "private-app",
        trouble.isPresent() ? "paused" : "connected",
        trouble.map(why -> Block.Code.RECONNECT_NEEDED.name()).orElse(null),
        trouble.orElse(null),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}

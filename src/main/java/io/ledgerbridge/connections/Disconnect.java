package io.ledgerbridge.connections;

import java.util.Optional;

/**
 * Ends a connection: here in any case, and at the other side where that can be reached. What hangs
 * on the account (its portal or company, mappings, deliveries) stays, and waits.
 */
public final class Disconnect {
  private final Tokens tokens;
  private final RevokeEndpoint endpoint;

  public Disconnect(Tokens tokens, RevokeEndpoint endpoint) {
    this.tokens = tokens;
    this.endpoint = endpoint;
  }

  /**
   * @param inSettings the refresh token that the settings hold for the account: it does not connect
   *     it again by itself
   * @return what a person must still do at the other side; empty when nothing
   */
  public Optional<String> run(Connection connection, Optional<String> inSettings) {
    return tokens
        .disconnect(connection, inSettings)
        .flatMap(token -> endpoint.revoke(connection.provider(), token))
        .map(why -> remains(connection, why));
  }

  private static String remains(Connection connection, String why) {
    String system = connection.provider().title();
    return "%s %s when it was asked to revoke the token. The tokens are removed here; remove the app in %s as well."
        .formatted(system, why, system);
  }
}

package io.ledgerbridge.connections;

import java.util.Optional;

/** Where a token is given back. */
@FunctionalInterface
public interface RevokeEndpoint {

  /**
   * @param refreshToken with it the whole connection ends at the other side
   * @return why it could not be given back, as the end of a sentence; empty when it was
   */
  Optional<String> revoke(Provider provider, String refreshToken);
}

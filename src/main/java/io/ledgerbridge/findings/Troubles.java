package io.ledgerbridge.findings;

import io.ledgerbridge.connections.Block;
import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.ConnectionWatch;
import java.util.Optional;

/** What is wrong with a connection itself: it is paused, or soon at its end. */
final class Troubles {
  private final ConnectionWatch watch;

  Troubles(ConnectionWatch watch) {
    this.watch = watch;
  }

  Optional<Finding> of(ConnectionState state) {
    return state
        .block()
        .map(block -> paused(state, block))
        .or(() -> watch.warning(state).map(near -> ends(state, near)));
  }

  private static Finding paused(ConnectionState state, Block block) {
    return new Finding(
        "RECONNECT_NEEDED",
        block.why() + ". What waits for it goes on by itself afterwards.",
        again(state) + (block.ends() ? " It is also tried again by itself." : ""));
  }

  private static Finding ends(ConnectionState state, String near) {
    return new Finding("TOKEN_ENDS_SOON", near + ".", again(state));
  }

  private static String again(ConnectionState state) {
    return "Connect it again: open /connect/" + state.connection().provider().id() + ".";
  }
}

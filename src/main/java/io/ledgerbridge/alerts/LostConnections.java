package io.ledgerbridge.alerts;

import io.ledgerbridge.connections.Block;
import io.ledgerbridge.connections.ConnectionState;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Nothing goes out over a connection any more. One that a person ended is no alert. */
final class LostConnections implements Condition {
  private static final String KIND = "connection-lost";
  private final Supplier<List<ConnectionState>> connections;
  private final Supplier<Map<String, String>> others;

  /**
   * @param others what is wrong with connections that have no tokens here, by their names
   */
  LostConnections(
      Supplier<List<ConnectionState>> connections, Supplier<Map<String, String>> others) {
    this.connections = connections;
    this.others = others;
  }

  @Override
  public Stream<Alert> now() {
    return Stream.concat(
        connections.get().stream().flatMap(LostConnections::lost),
        others.get().entrySet().stream()
            .map(each -> Alert.of(KIND, each.getKey(), each.getValue() + ".")));
  }

  private static Stream<Alert> lost(ConnectionState state) {
    return state.block().stream()
        .filter(block -> block.code() != Block.Code.DISCONNECTED)
        .map(block -> Alert.of(KIND, state.connection().label(), sentence(state, block)));
  }

  private static String sentence(ConnectionState state, Block block) {
    return "%s. Connect it again at /connect/%s; what waits for it then goes on by itself."
        .formatted(block.why(), state.connection().provider().id());
  }
}

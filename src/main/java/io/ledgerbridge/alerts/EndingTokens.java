package io.ledgerbridge.alerts;

import io.ledgerbridge.connections.ConnectionState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A connection ends soon, whatever is done, unless a person makes it again. */
final class EndingTokens implements Condition {
  private final Supplier<List<ConnectionState>> connections;
  private final Function<ConnectionState, Optional<String>> warning;

  EndingTokens(
      Supplier<List<ConnectionState>> connections,
      Function<ConnectionState, Optional<String>> warning) {
    this.connections = connections;
    this.warning = warning;
  }

  @Override
  public Stream<Alert> now() {
    return connections.get().stream()
        .filter(each -> each.block().isEmpty())
        .flatMap(each -> warning.apply(each).map(why -> alert(each, why)).stream());
  }

  private static Alert alert(ConnectionState state, String why) {
    return Alert.of("token-ends", state.connection().label(), why + ".");
  }
}

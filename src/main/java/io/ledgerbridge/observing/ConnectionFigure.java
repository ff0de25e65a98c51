package io.ledgerbridge.observing;

import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.Tokens;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A number of each connection that has one.
 *
 * @param of nothing where the other side did not tell
 */
record ConnectionFigure(
    String name, String meaning, Tokens tokens, Function<ConnectionState, Stream<Double>> of)
    implements Figure {

  @Override
  public List<Row<Number>> read() {
    return tokens.all().stream()
        .flatMap(
            each -> of.apply(each).map(value -> Row.<Number>of(tags(each.connection()), value)))
        .toList();
  }

  private static Tags tags(Connection connection) {
    return Tags.of("system", connection.provider().id(), "account", connection.account());
  }
}

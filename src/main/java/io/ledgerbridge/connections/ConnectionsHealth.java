package io.ledgerbridge.connections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** DEGRADED while a connection waits for a person, or soon will; the others go on. */
public final class ConnectionsHealth extends AbstractHealthIndicator {
  private final Tokens tokens;
  private final ConnectionWatch watch;
  private final Supplier<Map<String, String>> others;

  /**
   * @param others what is wrong with connections that have no tokens here, by their names
   */
  public ConnectionsHealth(
      Tokens tokens, ConnectionWatch watch, Supplier<Map<String, String>> others) {
    super("The connections cannot be read");
    this.tokens = tokens;
    this.watch = watch;
    this.others = others;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    List<ConnectionState> all = tokens.all();
    Map<String, String> troubles = others.get();
    boolean well = troubles.isEmpty() && all.stream().allMatch(each -> trouble(each).isEmpty());
    health.status(well ? "UP" : "DEGRADED").withDetails(troubles);
    all.forEach(each -> health.withDetail(each.connection().label(), told(each)));
  }

  private Optional<String> trouble(ConnectionState state) {
    return state.block().map(Block::why).or(() -> watch.warning(state));
  }

  private String told(ConnectionState state) {
    return trouble(state)
        .orElseGet(
            () -> "connected" + state.endsAt().map(end -> ", its token ends " + end).orElse(""));
  }
}

package io.ledgerbridge.connections;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** DEGRADED while a connection waits for a person, or soon will; the others go on. */
public final class ConnectionsHealth extends AbstractHealthIndicator {
  private final Tokens tokens;
  private final ConnectionWatch watch;

  public ConnectionsHealth(Tokens tokens, ConnectionWatch watch) {
    super("The connections cannot be read");
    this.tokens = tokens;
    this.watch = watch;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    List<ConnectionState> all = tokens.all();
    boolean well = all.stream().allMatch(each -> trouble(each).isEmpty());
    health.status(well ? "UP" : "DEGRADED");
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

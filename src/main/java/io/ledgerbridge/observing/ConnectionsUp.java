package io.ledgerbridge.observing;

import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.PrivateApp;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether each portal and company can be called, a portal of a private app's token too. */
final class ConnectionsUp implements Figure {
  private final Tokens tokens;
  private final Portals portals;
  private final PrivateApp privateApp;

  ConnectionsUp(Tokens tokens, Portals portals, PrivateApp privateApp) {
    this.tokens = tokens;
    this.portals = portals;
    this.privateApp = privateApp;
  }

  @Override
  public String name() {
    return "ledgerbridge.connection.up";
  }

  @Override
  public String meaning() {
    return "1 while a connection can be used, 0 while it cannot";
  }

  @Override
  public List<Row<Number>> read() {
    Map<Connection, Boolean> up = new LinkedHashMap<>();
    for (ConnectionState each : tokens.all()) {
      up.put(each.connection(), each.block().isEmpty());
    }
    portals
        .all()
        .forEach(
            portal ->
                up.computeIfAbsent(
                    Connection.hubspot(portal.id()),
                    none -> privateApp.trouble(portal.id()).isEmpty()));
    return up.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList();
  }

  private static Row<Number> row(Connection connection, boolean up) {
    return Row.of(
        Tags.of("system", connection.provider().id(), "account", connection.account()), up ? 1 : 0);
  }
}

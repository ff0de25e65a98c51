package io.ledgerbridge.console;

import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.ConnectionWatch;
import io.ledgerbridge.connections.Provider;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.PrivateApp;
import io.ledgerbridge.quickbooks.Companies;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/connections}: portals and companies, and what a person must do about them. */
@RestController
@RequestMapping("/api/connections")
public class ConnectionsApi {
  private final Tokens tokens;
  private final ConnectionWatch watch;
  private final Portals portals;
  private final Companies companies;
  private final PrivateApp privateApp;

  ConnectionsApi(
      Tokens tokens,
      ConnectionWatch watch,
      Portals portals,
      Companies companies,
      PrivateApp privateApp) {
    this.privateApp = privateApp;
    this.tokens = tokens;
    this.watch = watch;
    this.portals = portals;
    this.companies = companies;
  }

  @GetMapping
  public List<ConnectionView> list() {
    List<ConnectionState> known = tokens.all();
    List<String> others =
        portals.all().stream()
            .map(Portal::id)
            .filter(id -> known.stream().noneMatch(each -> each.connection().equals(portal(id))))
            .toList();
    return Stream.concat(known.stream().map(this::view), byPrivateApp(others)).toList();
  }

  /** One that HubSpot never took has no portal yet. */
  private Stream<ConnectionView> byPrivateApp(List<String> ids) {
    Stream<String> shown =
        ids.isEmpty() && privateApp.trouble("").isPresent() ? Stream.of("") : ids.stream();
    return shown.map(id -> ConnectionView.byPrivateApp(id, privateApp.trouble(id)));
  }

  private ConnectionView view(ConnectionState state) {
    return ConnectionView.of(state, name(state.connection()), watch.warning(state));
  }

  private String name(Connection connection) {
    return connection.provider() == Provider.QUICKBOOKS
        ? companies.find(connection.account()).map(company -> company.name()).orElse(null)
        : null;
  }

  private static Connection portal(String id) {
    return Connection.hubspot(id);
  }
}

package io.ledgerbridge.startup;

import io.ledgerbridge.config.CompanyToConnect;
import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.connections.Block;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.ConnectionWatch;
import io.ledgerbridge.connections.Provider;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.PrivateApp;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The portals and companies: those that are connected, and those that the settings name. */
public final class Ties {
  private static final String NOT_YET = "of the settings, not connected yet";
  private final Tokens tokens;
  private final ConnectionWatch watch;
  private final Portals portals;
  private final PrivateApp privateApp;
  private final Companies companies;
  private final HubSpotSettings hubspot;
  private final QuickBooksSettings quickbooks;

  public Ties(
      Tokens tokens,
      ConnectionWatch watch,
      Portals portals,
      PrivateApp privateApp,
      Companies companies,
      HubSpotSettings hubspot,
      QuickBooksSettings quickbooks) {
    this.tokens = tokens;
    this.watch = watch;
    this.portals = portals;
    this.privateApp = privateApp;
    this.companies = companies;
    this.hubspot = hubspot;
    this.quickbooks = quickbooks;
  }

  List<Overview.Tie> all() {
    List<ConnectionState> stored = tokens.all();
    Set<Connection> known =
        stored.stream().map(ConnectionState::connection).collect(Collectors.toSet());
    List<Overview.Tie> all = new ArrayList<>(stored.stream().map(this::tie).toList());
    all.addAll(byPrivateApp(known));
    all.addAll(wanted(known));
    return all;
  }

  private Overview.Tie tie(ConnectionState state) {
    Optional<String> trouble = state.block().map(Block::why).or(() -> watch.warning(state));
    return new Overview.Tie(label(state.connection()), trouble.orElse("connected"));
  }

  private String label(Connection connection) {
    Optional<Company> company =
        connection.provider() == Provider.QUICKBOOKS
            ? companies.find(connection.account())
            : Optional.empty();
    return connection.label()
        + company.map(each -> " '%s' (%s)".formatted(each.name(), each.alias())).orElse("");
  }

  private List<Overview.Tie> byPrivateApp(Set<Connection> known) {
    if (hubspot.accessToken().isBlank()) {
      return List.of();
    }
    List<Portal> all = portals.all();
    return all.isEmpty()
        ? List.of(new Overview.Tie("HubSpot by HUBSPOT_ACCESS_TOKEN", NOT_YET))
        : all.stream()
            .map(portal -> Connection.hubspot(portal.id()))
            .filter(each -> !known.contains(each))
            .map(each -> new Overview.Tie(each.label(), how(each)))
            .toList();
  }

  private String how(Connection portal) {
    return privateApp.trouble(portal.account()).orElse("connected by HUBSPOT_ACCESS_TOKEN");
  }

  private List<Overview.Tie> wanted(Set<Connection> known) {
    Stream<Connection> named =
        quickbooks.companies().stream().map(CompanyToConnect::realm).map(Connection::quickbooks);
    Stream<Connection> portal =
        Stream.of(hubspot.portalId()).filter(id -> !id.isBlank()).map(Connection::hubspot);
    return Stream.concat(portal, named)
        .filter(each -> !known.contains(each))
        .map(each -> new Overview.Tie(each.label(), NOT_YET))
        .toList();
  }
}

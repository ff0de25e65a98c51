package io.ledgerbridge.findings;

import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.ConnectionWatch;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.PrivateApp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What will go wrong with a HubSpot portal. */
public final class PortalFindings {
  private final Portals portals;
  private final Tokens tokens;
  private final PrivateApp privateApp;
  private final Troubles troubles;
  private final ScopeMissing scopes;
  private final Function<String, Set<String>> privateScopes;

  /**
   * @param wanted every scope that something of Ledgerbridge uses
   * @param privateScopes what the token of the settings was granted; empty where that is not known
   */
  public PortalFindings(
      Portals portals,
      Tokens tokens,
      PrivateApp privateApp,
      ConnectionWatch watch,
      List<String> wanted,
      Function<String, Set<String>> privateScopes) {
    this.portals = portals;
    this.tokens = tokens;
    this.privateApp = privateApp;
    this.troubles = new Troubles(watch);
    this.scopes = new ScopeMissing(wanted);
    this.privateScopes = privateScopes;
  }

  /** What is wrong with the connection comes first. */
  public List<Finding> of(Portal portal) {
    Optional<ConnectionState> state = tokens.find(Connection.hubspot(portal.id()));
    return Stream.of(
            state.isPresent() ? troubles.of(state.get()) : refused(portal),
            scopes.look(portal.id(), granted(portal, state)),
            noDefault(portal))
        .flatMap(Optional::stream)
        .toList();
  }

  private Set<String> granted(Portal portal, Optional<ConnectionState> state) {
    return state.map(ConnectionState::scopes).orElseGet(() -> privateScopes.apply(portal.id()));
  }

  private Optional<Finding> refused(Portal portal) {
    return privateApp
        .trouble(portal.id())
        .map(
            why ->
                new Finding(
                    "RECONNECT_NEEDED",
                    why + ".",
                    "Set a HUBSPOT_ACCESS_TOKEN that works and start again, or open"
                        + " /connect/hubspot."));
  }

  private Optional<Finding> noDefault(Portal portal) {
    return portals.defaultCompany(portal.id()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "NO_DEFAULT_COMPANY",
                "HubSpot portal %s has no default QuickBooks company: records of flows that name none park."
                    .formatted(portal.id()),
                "Choose one: PUT /api/portals/%s/company with {\"company\": \"<alias>\"}; or set the input company of your flows."
                    .formatted(portal.id())));
  }
}

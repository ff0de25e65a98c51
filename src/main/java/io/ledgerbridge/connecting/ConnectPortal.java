package io.ledgerbridge.connecting;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.connections.Access;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.TokenAnswer;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.HubSpot;
import io.ledgerbridge.hubspot.HubSpotPaths;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.UnexpectedAnswer;
import org.springframework.transaction.support.TransactionTemplate;

/** Connects a HubSpot portal, for the first time or again: everything that hangs on it stays. */
public final class ConnectPortal {
  private final HubSpot hubspot;
  private final HubSpotPaths paths;
  private final HubSpotSettings settings;
  private final Portals portals;
  private final Tokens tokens;
  private final DefaultCompany defaults;
  private final TransactionTemplate transaction;

  public ConnectPortal(
      HubSpot hubspot,
      HubSpotPaths paths,
      HubSpotSettings settings,
      Portals portals,
      Tokens tokens,
      DefaultCompany defaults,
      TransactionTemplate transaction) {
    this.hubspot = hubspot;
    this.paths = paths;
    this.settings = settings;
    this.portals = portals;
    this.tokens = tokens;
    this.defaults = defaults;
    this.transaction = transaction;
  }

  /**
   * By what a consent brought. The portal is the one that the token opens, whatever the answer
   * said.
   *
   * @throws NotConnected when they do not agree
   */
  Portal connect(TokenAnswer.Granted granted) {
    JsonNode details = hubspot.get(Access.given(granted.access()), paths.accountDetails());
    PortalDetails found = PortalDetails.of(details, settings.zone());
    String id = found.portal().id();
    if (granted.account().filter(told -> !told.equals(id)).isPresent()) {
      throw new NotConnected(
          "HubSpot gave a token of portal %s that opens portal %s. Begin again at /connect/hubspot."
              .formatted(granted.account().get(), id));
    }
    transaction.executeWithoutResult(
        status -> {
          tokens.connect(Connection.hubspot(id), granted);
          store(found);
          portals.resume(id);
        });
    return found.portal();
  }

  /**
   * By a token that is there already.
   *
   * @param id blank for the token of the settings
   */
  public Portal connect(String id) {
    PortalDetails found =
        PortalDetails.of(hubspot.get(id, paths.accountDetails()), settings.zone());
    if (!id.isEmpty() && !found.portal().id().equals(id)) {
      throw new UnexpectedAnswer(
          "HUBSPOT_PORTAL_ID is " + id + ", but the token is of portal " + found.portal().id());
    }
    store(found);
    return found.portal();
  }

  private void store(PortalDetails found) {
    portals.connect(found.portal(), found.currencies());
    defaults.choose();
  }
}

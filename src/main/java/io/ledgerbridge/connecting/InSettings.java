package io.ledgerbridge.connecting;

import io.ledgerbridge.config.CompanyToConnect;
import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.Provider;
import java.util.Optional;
import java.util.stream.Stream;

/** The refresh tokens of the settings. */
public final class InSettings {
  private final HubSpotSettings hubspot;
  private final QuickBooksSettings quickbooks;

  public InSettings(HubSpotSettings hubspot, QuickBooksSettings quickbooks) {
    this.hubspot = hubspot;
    this.quickbooks = quickbooks;
  }

  /** The one for that account, where there is one. */
  public Optional<String> refreshToken(Connection connection) {
    Stream<String> tokens =
        connection.provider() == Provider.HUBSPOT
            ? Stream.of(hubspot)
                .filter(each -> each.portalId().equals(connection.account()))
                .map(HubSpotSettings::refreshToken)
            : quickbooks.companies().stream()
                .filter(each -> each.realm().equals(connection.account()))
                .map(CompanyToConnect::refreshToken);
    return tokens.filter(token -> !token.isBlank()).findFirst();
  }
}

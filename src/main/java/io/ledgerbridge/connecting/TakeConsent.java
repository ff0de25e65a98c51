package io.ledgerbridge.connecting;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import io.ledgerbridge.connections.NoToken;
import io.ledgerbridge.connections.Provider;
import io.ledgerbridge.connections.TokenAnswer;
import io.ledgerbridge.hubspot.HubSpotRefused;
import io.ledgerbridge.hubspot.HubSpotUnavailable;
import io.ledgerbridge.hubspot.UnexpectedAnswer;
import io.ledgerbridge.quickbooks.QuickBooksFault;
import io.ledgerbridge.quickbooks.Silence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** From a browser that comes back to a connected account, or to a sentence and nothing changed. */
public final class TakeConsent {
  private final ReadCallback callback;
  private final ExchangeCode exchange;
  private final ConnectPortal portal;
  private final ConnectCompany company;
  private final TellConnected told;

  public TakeConsent(
      ReadCallback callback,
      ExchangeCode exchange,
      ConnectPortal portal,
      ConnectCompany company,
      TellConnected told) {
    this.callback = callback;
    this.exchange = exchange;
    this.portal = portal;
    this.company = company;
    this.told = told;
  }

  /**
   * @param consent that the browser's cookie held, if any
   * @param parameters of the address that it came to
   * @throws NotConnected with a sentence for the person
   */
  public Connected take(
      Provider provider, Optional<Consent> consent, Map<String, List<String>> parameters) {
    AuthorizationCode code = callback.read(provider, consent, parameters);
    Consent own = consent.orElseThrow();
    String realm = provider == Provider.QUICKBOOKS ? realm(parameters) : "";
    TokenAnswer.Granted granted = exchange.exchange(own, code);
    try {
      return provider == Provider.HUBSPOT
          ? told.portal(portal.connect(granted))
          : told.company(company.connect(realm, own.alias(), granted));
    } catch (DuplicateKeyException taken) {
      throw new NotConnected(
          "Another company got the alias '%s' in this moment. Begin again at /connect/quickbooks."
              .formatted(own.alias()));
    } catch (HubSpotRefused
        | HubSpotUnavailable
        | UnexpectedAnswer
        | QuickBooksFault
        | Silence
        | NoToken other) {
      throw new NotConnected(
          "The consent is given, but the account could not be read: %s. Begin again at /connect/%s."
              .formatted(other.getMessage().replaceAll("[.\\s]+$", ""), provider.id()));
    }
  }

  private static String realm(Map<String, List<String>> parameters) {
    List<String> given = parameters.getOrDefault("realmId", List.of());
    if (given.size() != 1 || !given.get(0).matches("\\d{1,32}")) {
      throw new NotConnected(
          "QuickBooks did not say which company it is (realmId). Begin again at /connect/quickbooks.");
    }
    return given.get(0);
  }
}

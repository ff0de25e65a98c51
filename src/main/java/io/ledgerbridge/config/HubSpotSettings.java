package io.ledgerbridge.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How HubSpot is reached.
 *
 * @param apiVersion a date such as {@code 2026-03}, or {@code v3} for the numbered paths
 * @param accessToken of a private app or service key
 * @param clientId of the app, with {@code clientSecret} for OAuth
 * @param clientSecret the key of all signatures, too
 * @param timeZone of the dates of documents; blank takes the account's own
 * @param portalId with {@code refreshToken}: a portal to connect by OAuth at the first start
 * @param requestsPer10Seconds per portal, 0 is no limit
 * @param searchesPerSecond per portal, 0 is no limit
 */
@ConfigurationProperties("hubspot")
public record HubSpotSettings(
    String baseUrl,
    String apiVersion,
    String accessToken,
    String clientId,
    String clientSecret,
    String timeZone,
    String tokenUrl,
    String portalId,
    String refreshToken,
    int requestsPer10Seconds,
    int searchesPerSecond) {

  public HubSpotSettings {
    zone(timeZone);
  }

  /** Empty where the account's own counts. */
  public Optional<ZoneId> zone() {
    return zone(timeZone);
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.ofNullable(name).filter(given -> !given.isBlank()).map(ZoneId::of);
    } catch (DateTimeException unknown) {
      throw new WrongSetting("HUBSPOT_TIME_ZONE is '" + name + "'. Write it like Europe/Berlin.");
    }
  }
}

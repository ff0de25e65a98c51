package io.ledgerbridge.config;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How HubSpot is reached.
 *
 * @param apiVersion a date such as {@code 2026-03}, or {@code v3} for the numbered paths
 * @param accessToken of a private app or service key
 * @param clientSecret the key of all signatures
 * @param timeZone of the dates of documents; empty takes the account's own
 * @param requestsPer10Seconds per portal, 0 is no limit
 * @param searchesPerSecond per portal, 0 is no limit
 */
@ConfigurationProperties("hubspot")
public record HubSpotSettings(
    String baseUrl,
    String apiVersion,
    String accessToken,
    String clientSecret,
    Optional<ZoneId> timeZone,
    int requestsPer10Seconds,
    int searchesPerSecond) {}

package io.ledgerbridge.config;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The application itself.
 *
 * @param publicUrl the address that HubSpot and browsers see, or blank
 * @param apiToken the bearer token of {@code /api}, or blank
 * @param encryptionKey seals tokens at rest, or blank for a key file in the data folder
 */
@ConfigurationProperties("ledgerbridge")
public record AppSettings(
    Path routesDir, String publicUrl, String apiToken, String encryptionKey, Path dataDir) {}

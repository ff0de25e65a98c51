package io.ledgerbridge.config;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The application itself.
 *
 * @param publicUrl the address that HubSpot and browsers see, or blank
 * @param apiToken the bearer token of {@code /api}, or blank
 * @param adminPassword of the user {@code admin}, or blank
 * @param encryptionKey seals tokens at rest, or blank for a key file in the data folder
 * @param encryptionKeyPrevious opens what was sealed before, or blank
 * @param encryptionKeyLost what no key opens must be connected again, and the start goes on
 * @param tokenWarning how long before a connection ends it is told
 */
@ConfigurationProperties("ledgerbridge")
public record AppSettings(
    Path routesDir,
    String publicUrl,
    String apiToken,
    String adminPassword,
    String encryptionKey,
    String encryptionKeyPrevious,
    boolean encryptionKeyLost,
    Duration tokenWarning,
    Path dataDir) {}

package io.ledgerbridge.config;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How HubSpot is polled (its search index lags behind).
 *
 * @param lag distance kept from now
 * @param overlap read again before the watermark
 * @param from where the first poll of a portal begins; without it, the moment of connecting
 */
@ConfigurationProperties("poll")
public record PollSettings(Duration lag, Duration overlap, Optional<Instant> from) {}

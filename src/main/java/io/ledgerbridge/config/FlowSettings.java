package io.ledgerbridge.config;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which flows are on, and from when.
 *
 * @param enabled route ids switched on at start
 * @param since triggers reached before it do not enrol; without it, the first switching on counts
 * @param recordGrace how long after the trigger missing line items or contacts are waited for
 */
@ConfigurationProperties("flows")
public record FlowSettings(List<String> enabled, Optional<Instant> since, Duration recordGrace) {}

package io.ledgerbridge.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long history is kept. What makes a document the same document is never removed.
 *
 * @param inbox rows that are done
 * @param trail attempts of deliveries that have ended
 */
@ConfigurationProperties("retention")
public record RetentionSettings(Duration inbox, Duration trail) {}

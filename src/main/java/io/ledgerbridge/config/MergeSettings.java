package io.ledgerbridge.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How HubSpot tells of merges in the records themselves.
 *
 * @param mergedProperty in which a record names the ids of those that went into it
 */
@ConfigurationProperties("hubspot")
public record MergeSettings(String mergedProperty) {}

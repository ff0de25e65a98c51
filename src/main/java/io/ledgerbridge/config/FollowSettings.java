package io.ledgerbridge.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is followed in QuickBooks after a document was made.
 *
 * @param webhookVerifier the key of the signatures of Intuit's webhooks; while it is blank none is
 *     let in
 * @param trackDocuments whether HubSpot is told how each document stands
 */
@ConfigurationProperties("quickbooks")
public record FollowSettings(String webhookVerifier, boolean trackDocuments) {}

package io.ledgerbridge.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a person is asked for when a QuickBooks company is connected in the browser.
 *
 * @param scopes separated by blanks
 * @param pkce whether the code is bound to this application by a proof key (RFC 7636)
 */
@ConfigurationProperties("quickbooks")
public record QuickBooksConsent(String authorizeUrl, String scopes, boolean pkce) {}

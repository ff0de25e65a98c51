/**
 * Connecting HubSpot portals and QuickBooks companies: a person's consent in the browser, or the
 * tokens of the settings. Until the other side has shown what the tokens open, nothing is stored.
 */
package io.ledgerbridge.connecting;

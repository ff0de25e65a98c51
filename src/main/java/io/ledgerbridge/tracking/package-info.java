/**
 * Follows QuickBooks after a document was made: its webhooks keep the mirror fresh and, where that
 * is switched on, tell HubSpot how each document stands. It reads for a burst of events, not for
 * each, and makes no document.
 */
package io.ledgerbridge.tracking;

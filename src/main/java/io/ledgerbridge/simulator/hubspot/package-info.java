/**
 * HubSpot played on a local port.
 *
 * <p>Guarantee: what a call wrote, the next read shows (search only after the index delay); values
 * are strings or null; the history of every property is kept; ids, correlation ids and the disorder
 * of webhooks follow from the seed, and every time from the given clock. Numbered and dated paths
 * answer alike.
 */
package io.ledgerbridge.simulator.hubspot;

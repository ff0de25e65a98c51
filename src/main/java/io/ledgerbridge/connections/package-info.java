/**
 * The connections to HubSpot portals and QuickBooks companies: their tokens, sealed at rest, one
 * refresh at a time over all nodes, and whether a person must connect one again.
 */
package io.ledgerbridge.connections;

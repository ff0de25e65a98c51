/**
 * What HubSpot told or a poll found, stored before anything is done with it; and the way from there
 * to complete records that are offered to the flows.
 */
package io.ledgerbridge.inbox;

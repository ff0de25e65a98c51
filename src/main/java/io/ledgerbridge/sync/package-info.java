/**
 * Copies QuickBooks' products to HubSpot, so that line items made of them are matched. Nothing is
 * copied the other way, and nothing is removed in HubSpot.
 */
package io.ledgerbridge.sync;

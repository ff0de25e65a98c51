/** From a HubSpot record to the canonical sale, and from there to QuickBooks' JSON. Pure. */
package io.ledgerbridge.mapping;

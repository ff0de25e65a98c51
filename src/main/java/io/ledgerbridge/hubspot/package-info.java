/** What HubSpot says and how: its clients, its records, its signatures. */
package io.ledgerbridge.hubspot;

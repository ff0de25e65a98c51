/**
 * HubSpot and QuickBooks played on local ports, with memory, rules and faults. They ship with the
 * product so that it can be tried, and routes tested, without an account.
 */
package io.ledgerbridge.simulator;

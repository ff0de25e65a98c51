/** What QuickBooks Online says: calls, answers, tokens, faults, connected companies. */
package io.ledgerbridge.quickbooks;

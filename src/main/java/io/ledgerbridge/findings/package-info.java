/**
 * What will go wrong with a portal or a company as it is set up today, each with what to do about
 * it: told at connect, and whenever somebody asks.
 */
package io.ledgerbridge.findings;

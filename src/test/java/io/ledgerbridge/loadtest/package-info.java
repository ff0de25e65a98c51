/**
 * The proof at size: what was sent is counted again in the simulators and through the API. It knows
 * the application only by its settings, addresses and commands.
 */
package io.ledgerbridge.loadtest;

/**
 * The people of the console, and who is let in where: every address is closed unless a chain of
 * {@code Chains} opens it.
 */
package io.ledgerbridge.people;

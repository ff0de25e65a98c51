/** What a start says of itself, on one screen and without a secret. */
package io.ledgerbridge.startup;

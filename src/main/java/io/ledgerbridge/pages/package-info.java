/**
 * The console: pages that a bookkeeper reads, on what the API of {@code console} tells programs.
 */
package io.ledgerbridge.pages;

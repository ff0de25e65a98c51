/** Real databases for tests: the same test on every engine, built by the shipped migrations. */
package io.ledgerbridge.database;

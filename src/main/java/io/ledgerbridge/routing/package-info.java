/**
 * What the routes call between the doors and the sinks: which flows there are, which of them are
 * on, which records each of them wants, and at what pace.
 */
package io.ledgerbridge.routing;

/** Tells people when something begins to need them, and when that is over: once each. */
package io.ledgerbridge.alerts;

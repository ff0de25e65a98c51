/** Ledgerbridge without accounts: the application and both simulators in one process. */
package io.ledgerbridge.trial;

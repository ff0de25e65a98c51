/** For who writes routes while the application runs: the cases of a flow, and what was saved. */
package io.ledgerbridge.editing;

/** What looks back: past records of a flow, and both sides of a period compared. */
package io.ledgerbridge.review;

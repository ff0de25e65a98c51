/**
 * One row a document to be. The unique key of the table is the authority that a record, a flow and
 * a kind make one document; the stored request id and payload make it one document in QuickBooks.
 */
package io.ledgerbridge.delivery;

/**
 * Many processes on one database: a lease on a company or portal is held by one of them at a time,
 * and its fence rises with each new holder.
 */
package io.ledgerbridge.nodes;

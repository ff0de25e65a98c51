/**
 * What a sale is, in neither system's words: three sources and six documents meet here. Depends on
 * nothing.
 */
package io.ledgerbridge.sales;

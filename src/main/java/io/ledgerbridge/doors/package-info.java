/**
 * The first steps of the routes that others call: raw bodies, signatures, and sentences for what is
 * refused.
 */
package io.ledgerbridge.doors;

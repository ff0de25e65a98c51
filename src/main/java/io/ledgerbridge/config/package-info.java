/** Settings as records, bound and validated at start. */
package io.ledgerbridge.config;

/** The JSON API: what people see of deliveries, flows and problems, and what they can do. */
package io.ledgerbridge.console;

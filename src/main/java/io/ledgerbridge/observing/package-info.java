/**
 * How the application can be watched: metrics, the log lines of a delivery, health. Nothing here
 * decides what becomes of a record.
 */
package io.ledgerbridge.observing;

/**
 * Loads the customer's route files one by one, and says in a sentence why a file was refused. A
 * broken file never keeps another one from running, and nothing of a refused file runs.
 */
package io.ledgerbridge.routefiles;

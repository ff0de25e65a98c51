package io.ledgerbridge.trial;

/**
 * How many deals to make, and of which kind; the shares are of 1.
 *
 * @param seed the same seed makes the same deals
 * @param open deals that are not won: a flow filters them out
 * @param unknown deals with a product that QuickBooks does not have: they park
 * @param old deals that closed forty days ago: they park while those books are closed
 */
record LoadOrder(long seed, int deals, double open, double unknown, double old) {}

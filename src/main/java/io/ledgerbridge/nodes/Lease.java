package io.ledgerbridge.nodes;

/**
 * The right to work on something alone.
 *
 * @param fence written with every result, so that a holder that slept cannot write over the next
 */
public record Lease(String name, long fence) {}

package io.ledgerbridge.inbox;

import io.ledgerbridge.nodes.Lease;

/**
 * An event that is worked on without a row: Kafka keeps it until it is settled.
 *
 * @param lease under which it is worked on
 */
record Told(Incoming incoming, Lease lease) {}

package io.ledgerbridge.review;

import java.time.Instant;

/**
 * A period of a portal, compared on both sides.
 *
 * @param state {@code running} or {@code done}
 * @param records how many HubSpot records were looked at
 * @param documents how many QuickBooks documents of ours
 */
public record Reconciliation(
    long id,
    String portal,
    Instant from,
    Instant to,
    String state,
    String askedBy,
    long records,
    long documents,
    Instant createdAt,
    Instant updatedAt) {}

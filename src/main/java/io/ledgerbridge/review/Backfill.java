package io.ledgerbridge.review;

import io.ledgerbridge.inbox.Backfilled;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Past records of a flow that a person asked for.
 *
 * @param from the flow's trigger was reached from here on
 * @param to and before this
 * @param dry says what would become of them, and does nothing
 * @param state {@code running}, {@code done} or {@code cancelled}
 * @param afterId how far it has come
 * @param portion ids of the records that were enrolled last, separated by commas
 */
public record Backfill(
    long id,
    String portal,
    String flow,
    String objectType,
    Instant from,
    Instant to,
    boolean dry,
    String state,
    String afterId,
    String portion,
    String askedBy,
    Instant createdAt,
    Instant updatedAt) {

  /** The records whose deliveries must have ended before more are enrolled. */
  List<String> last() {
    return portion.isEmpty() ? List.of() : Arrays.asList(portion.split(","));
  }

  Backfilled range() {
    return new Backfilled(flow, from, to);
  }
}

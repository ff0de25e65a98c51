package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.SourceRecord.Event;
import java.util.Optional;

/**
 * A claimed row.
 *
 * @param fence of the lease it was claimed under
 * @param tries how often it was claimed, this time included
 * @param trace the traceparent of the request that brought it
 */
record InboxRow(
    long id,
    String objectType,
    String objectId,
    String source,
    long fence,
    int tries,
    Optional<Event> event,
    Optional<String> trace) {

  InboxRow(
      long id,
      String objectType,
      String objectId,
      String source,
      long fence,
      int tries,
      Optional<Event> event) {
    this(id, objectType, objectId, source, fence, tries, event, Optional.empty());
  }

  /** Of a record that is read without a row. */
  static InboxRow of(String objectType, String objectId) {
    return new InboxRow(0, objectType, objectId, "trial", 0, 1, Optional.empty());
  }
}

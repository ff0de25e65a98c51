package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.SourceRecord.Event;
import java.util.Optional;

/**
 * A claimed row.
 *
 * @param id 0 when it is not in the table
 * @param fence of the lease it was claimed under
 * @param tries how often it was claimed, this time included
 * @param trace the traceparent of the request that brought it
 * @param told what it is made of when it is not in the table
 */
record InboxRow(
    long id,
    String objectType,
    String objectId,
    String source,
    long fence,
    int tries,
    Optional<Event> event,
    Optional<String> trace,
    Optional<Told> told) {

  InboxRow(
      long id,
      String objectType,
      String objectId,
      String source,
      long fence,
      int tries,
      Optional<Event> event) {
    this(id, objectType, objectId, source, fence, tries, event, Optional.empty(), Optional.empty());
  }

  /** Of a record that is read without a row. */
  static InboxRow of(String objectType, String objectId) {
    return new InboxRow(0, objectType, objectId, "trial", 0, 1, Optional.empty());
  }

  /** Of an event that is worked on without being stored first. */
  static InboxRow of(Told told) {
    Incoming event = told.incoming();
    return new InboxRow(
        0,
        event.objectType(),
        event.objectId(),
        event.source(),
        told.lease().fence(),
        1,
        event.event(),
        event.trace(),
        Optional.of(told));
  }
}

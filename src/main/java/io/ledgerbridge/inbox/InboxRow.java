package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.SourceRecord.Event;
import io.ledgerbridge.nodes.Lease;
import java.util.Optional;

/**
 * A claimed row.
 *
 * @param id 0 when it is not in the table
 * @param lease under which it was claimed
 * @param tries how often it was worked on, this time included
 * @param trace the traceparent of the request that brought it
 * @param told what it is made of when it is not in the table
 */
record InboxRow(
    long id,
    String objectType,
    String objectId,
    String source,
    Lease lease,
    int tries,
    Optional<Event> event,
    Optional<String> trace,
    Optional<Incoming> told) {
  private static final Lease NONE = new Lease("", 0);

  InboxRow(
      long id,
      String objectType,
      String objectId,
      String source,
      Lease lease,
      int tries,
      Optional<Event> event) {
    this(id, objectType, objectId, source, lease, tries, event, Optional.empty(), Optional.empty());
  }

  /** Of a record that is read without a row. */
  static InboxRow of(String objectType, String objectId) {
    return new InboxRow(0, objectType, objectId, "trial", NONE, 1, Optional.empty());
  }

  /** Of an event that is worked on without being stored first. */
  static InboxRow of(Incoming event, Lease lease) {
    return new InboxRow(
        0,
        event.objectType(),
        event.objectId(),
        event.source(),
        lease,
        1,
        event.event(),
        event.trace(),
        Optional.of(event));
  }
}

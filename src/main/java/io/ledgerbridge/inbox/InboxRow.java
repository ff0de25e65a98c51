package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.SourceRecord.Event;
import java.util.Optional;

/**
 * A claimed row.
 *
 * @param fence of the lease it was claimed under
 * @param tries how often it was claimed, this time included
 */
record InboxRow(
    long id,
    String objectType,
    String objectId,
    String source,
    long fence,
    int tries,
    Optional<Event> event) {

  /** Of a record that is read without a row. */
  static InboxRow of(String objectType, String objectId) {
    return new InboxRow(0, objectType, objectId, "trial", 0, 1, Optional.empty());
  }
}

package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.SourceRecord;
import java.util.List;

/** One complete record with the claimed rows that brought it. */
public final class Enrolled {
  private final SourceRecord source;
  final List<InboxRow> rows;

  Enrolled(SourceRecord source, List<InboxRow> rows) {
    this.source = source;
    this.rows = rows;
  }

  public SourceRecord getSource() {
    return source;
  }
}

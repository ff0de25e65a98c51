package io.ledgerbridge.inbox;

import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.hubspot.SourceRecord;
import java.util.List;

/** One complete record with the claimed rows that brought it. */
public final class Enrolled {
  private final SourceRecord source;
  final List<InboxRow> rows;
  private List<Delivery> known = List.of();

  Enrolled(SourceRecord source, List<InboxRow> rows) {
    this.source = source;
    this.rows = rows;
  }

  public SourceRecord getSource() {
    return source;
  }

  /** Its deliveries of before, once {@link Settled#begin} has read them. */
  public List<Delivery> getKnown() {
    return known;
  }

  /** Whether a workflow asks for a document of it. */
  public boolean isAsked() {
    return rows.stream().anyMatch(row -> row.source().equals("action"));
  }

  /** Its deliveries, when they have changed since. */
  public void know(List<Delivery> rows) {
    known = rows;
  }
}

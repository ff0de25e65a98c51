package io.ledgerbridge.inbox;

import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.hubspot.SourceRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One complete record with the claimed rows that brought it. */
public final class Enrolled {
  private final SourceRecord source;
  final List<InboxRow> rows;
  private final Set<String> merged;
  private List<Delivery> known = List.of();

  /**
   * @param merged the ids of the records that went into this one
   */
  Enrolled(SourceRecord source, List<InboxRow> rows, Set<String> merged) {
    this.source = source;
    this.rows = rows;
    this.merged = merged;
  }

  public SourceRecord getSource() {
    return source;
  }

  Set<String> getMerged() {
    return merged;
  }

  /** The traceparent of the first traced request that told of it. */
  Optional<String> trace() {
    return rows.stream().flatMap(row -> row.trace().stream()).findFirst();
  }

  /** Its deliveries of before, once {@link Settled#begin} has read them. */
  public List<Delivery> getKnown() {
    return known;
  }

  /** Whether a workflow asks for a document of it. */
  public boolean isAsked() {
    return rows.stream().anyMatch(row -> row.source().equals("action"));
  }

  /** What a backfill asks of it; null where none does. */
  public Backfilled getBackfilled() {
    return rows.stream()
        .filter(row -> row.source().equals(Backfilled.MARK))
        .flatMap(row -> row.event().stream())
        .findFirst()
        .map(mark -> Backfilled.read(mark.value()))
        .orElse(null);
  }

  /** Its deliveries, when they have changed since. */
  public void know(List<Delivery> rows) {
    known = rows;
  }
}

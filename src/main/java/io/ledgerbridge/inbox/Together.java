package io.ledgerbridge.inbox;

import io.ledgerbridge.hubspot.SourceRecord;
import java.util.List;

/** Complete records of one type that are offered in one transaction. */
public final class Together {
  private final List<Enrolled> records;

  Together(List<Enrolled> records) {
    this.records = List.copyOf(records);
  }

  public List<Enrolled> getRecords() {
    return records;
  }

  /** The same records, each by itself. */
  public List<Together> getEach() {
    return records.stream().map(each -> new Together(List.of(each))).toList();
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  /** Id of the portal of all. */
  public String portal() {
    return first().portal().id();
  }

  /** Of all, e.g. {@code deals}. */
  public String objectType() {
    return first().objectType();
  }

  List<String> ids() {
    return sources().stream().map(SourceRecord::id).toList();
  }

  List<SourceRecord> sources() {
    return records.stream().map(Enrolled::getSource).toList();
  }

  private SourceRecord first() {
    return records.get(0).getSource();
  }
}

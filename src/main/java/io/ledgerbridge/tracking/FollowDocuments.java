package io.ledgerbridge.tracking;

import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.DocumentState;
import io.ledgerbridge.delivery.TrackedDocuments;
import io.ledgerbridge.tracking.QuickBooksEvent.Operation;
import io.ledgerbridge.tracking.QuickBooksEvents.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings back how our documents stand: one read for a burst of events, none for what the events say
 * themselves, for what we did ourselves and for documents of others.
 */
final class FollowDocuments {
  private static final String INVOICE = "Invoice";
  private final TrackedDocuments documents;
  private final ReadDocuments reads;

  FollowDocuments(TrackedDocuments documents, ReadDocuments reads) {
    this.documents = documents;
    this.reads = reads;
  }

  void follow(String realm, List<Row> rows) {
    Set<String> entities = new TreeSet<>();
    Instant since = Instant.MAX;
    for (String entity : Entities.DOCUMENTS) {
      List<Row> ofEntity = rows.stream().filter(row -> row.entity().equals(entity)).toList();
      for (Row row : news(realm, entity, ofEntity)) {
        entities.add(entity);
        since = row.at().isBefore(since) ? row.at() : since;
      }
    }
    for (Row row : payments(realm, rows)) {
      entities.add(INVOICE);
      since = row.at().isBefore(since) ? row.at() : since;
    }
    if (!entities.isEmpty()) {
      reads.changed(realm, entities, since);
    }
  }

  /** Those of our documents that must be read. */
  private List<Row> news(String realm, String entity, List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Set<String> ids = rows.stream().map(Row::entityId).collect(Collectors.toSet());
    List<Delivery> ours = documents.of(realm, entity, ids);
    ours.forEach(delivery -> undo(delivery, rows));
    return rows.stream()
        .filter(row -> ours.stream().anyMatch(delivery -> isNews(delivery, row)))
        .toList();
  }

  private void undo(Delivery delivery, List<Row> rows) {
    undo(delivery, rows, Operation.VOID, DocumentState.VOIDED);
    undo(delivery, rows, Operation.DELETE, DocumentState.DELETED);
  }

  private void undo(Delivery delivery, List<Row> rows, Operation operation, DocumentState state) {
    rows.stream()
        .filter(row -> row.operation() == operation && of(delivery, row))
        .reduce((one, other) -> other.at().isAfter(one.at()) ? other : one)
        .ifPresent(row -> documents.undone(delivery, state, row.at()));
  }

  private static boolean isNews(Delivery delivery, Row row) {
    boolean says = row.operation() == Operation.VOID || row.operation() == Operation.DELETE;
    return of(delivery, row) && !says && after(delivery, row);
  }

  private static boolean of(Delivery delivery, Row row) {
    return delivery.documentId().filter(row.entityId()::equals).isPresent();
  }

  /** QuickBooks' documents have whole seconds. */
  private static boolean after(Delivery delivery, Row row) {
    Instant at = row.at().truncatedTo(ChronoUnit.SECONDS);
    return delivery.tracked().filter(known -> !at.isAfter(known.at())).isEmpty();
  }

  /** Somebody's payments, which may be of an invoice of ours; not the ones that we made. */
  private List<Row> payments(String realm, List<Row> rows) {
    List<Row> payments =
        rows.stream().filter(row -> row.entity().equals(Entities.PAYMENT)).toList();
    if (payments.isEmpty() || !documents.anyInvoice(realm)) {
      return List.of();
    }
    Set<String> ids = payments.stream().map(Row::entityId).collect(Collectors.toSet());
    List<Delivery> ours = documents.paidBy(realm, ids);
    Function<Row, Boolean> own =
        row ->
            row.operation() == Operation.CREATE
                && ours.stream().anyMatch(delivery -> !after(delivery, row));
    return payments.stream().filter(row -> !own.apply(row)).toList();
  }
}

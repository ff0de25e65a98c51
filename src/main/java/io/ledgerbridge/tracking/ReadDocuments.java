package io.ledgerbridge.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.TrackedDocuments;
import io.ledgerbridge.quickbooks.Answer;
import io.ledgerbridge.quickbooks.QuickBooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads documents that changed since a moment: one metered call of change data capture, and pages
 * of a query only where that answer is full.
 */
final class ReadDocuments {
  private static final int PAGE = 1000;
  private static final int BATCH = 500;
  // The two clocks may differ, and a change may be booked a little after its time.
  private static final Duration OVERLAP = Duration.ofMinutes(5);
  private static final Duration LOOK_BACK = Duration.ofDays(29);
  private final QuickBooks quickbooks;
  private final TrackedDocuments documents;
  private final Clock clock;

  ReadDocuments(QuickBooks quickbooks, TrackedDocuments documents, Clock clock) {
    this.quickbooks = quickbooks;
    this.documents = documents;
    this.clock = clock;
  }

  void changed(String realm, Collection<String> entities, Instant since) {
    Instant earliest = clock.instant().minus(LOOK_BACK);
    Instant overlapped = since.minus(OVERLAP);
    Instant from = overlapped.isBefore(earliest) ? earliest : overlapped;
    Answer answer = quickbooks.changes(realm, String.join(",", entities), from.toString());
    int objects = 0;
    for (JsonNode part : answer.changes()) {
      for (String entity : entities) {
        JsonNode rows = answer.rows(part, entity);
        put(realm, entity, rows);
        objects += rows.size();
      }
    }
    if (objects >= PAGE) {
      entities.forEach(entity -> pages(realm, entity, from));
    }
  }

  private void pages(String realm, String entity, Instant from) {
    int read = PAGE;
    for (int start = 1; read == PAGE; start += PAGE) {
      String statement =
          "select * from %s where MetaData.LastUpdatedTime >= '%s' orderby Id startposition %d maxresults %d"
              .formatted(entity, from, start, PAGE);
      JsonNode rows = quickbooks.query(realm, statement).rows(entity);
      put(realm, entity, rows);
      read = rows.size();
    }
  }

  private void put(String realm, String entity, JsonNode rows) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.put(row.path("Id").asText(), row));
    List<String> ids = List.copyOf(byId.keySet());
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<String> some = ids.subList(from, Math.min(from + BATCH, ids.size()));
      for (Delivery ours : documents.of(realm, entity, some)) {
        documents.read(ours, byId.get(ours.documentId().orElseThrow()));
      }
    }
  }
}

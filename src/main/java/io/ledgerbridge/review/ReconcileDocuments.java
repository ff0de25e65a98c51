package io.ledgerbridge.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.Marker;
import io.ledgerbridge.quickbooks.QuickBooks;
import io.ledgerbridge.review.BookedRows.Row;
import io.ledgerbridge.review.Difference.Code;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * QuickBooks' side: what became of the documents that we made in the period. One metered query for
 * a thousand documents of a kind, and one for a hundred that it did not bring.
 */
class ReconcileDocuments {
  private static final int PAGE = 1000;
  private static final int IDS = 100;
  private static final Duration CLOCKS = Duration.ofMinutes(10);
  private final Reconciliations reconciliations;
  private final BookedRows rows;
  private final QuickBooks quickbooks;

  ReconcileDocuments(Reconciliations reconciliations, BookedRows rows, QuickBooks quickbooks) {
    this.reconciliations = reconciliations;
    this.rows = rows;
    this.quickbooks = quickbooks;
  }

  void check(Reconciliation one, String realm) {
    List<Row> delivered = rows.delivered(one, realm);
    Set<String> entities =
        delivered.stream()
            .map(row -> DocumentKind.of(row.kind()).entity())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String entity : entities) {
      List<Row> ofEntity =
          delivered.stream()
              .filter(row -> DocumentKind.of(row.kind()).entity().equals(entity))
              .toList();
      check(one, realm, entity, ofEntity);
    }
  }

  private void check(Reconciliation one, String realm, String entity, List<Row> delivered) {
    Map<String, JsonNode> documents = created(one, realm, entity);
    others(realm, entity, delivered, documents);
    delivered.forEach(row -> compare(one, row, documents.get(row.documentId())));
    strangers(one, realm, entity, delivered, documents);
    reconciliations.looked(one, 0, documents.size());
  }

  /** The documents of the period, by id. */
  private Map<String, JsonNode> created(Reconciliation one, String realm, String entity) {
    Map<String, JsonNode> all = new HashMap<>();
    Instant from = one.from().minus(CLOCKS);
    int read = PAGE;
    for (int start = 1; read == PAGE; start += PAGE) {
      String statement =
          "select * from %s where MetaData.CreateTime >= '%s' and MetaData.CreateTime <= '%s'"
                  .formatted(entity, from, one.to().plus(CLOCKS))
              + " orderby Id startposition %d maxresults %d".formatted(start, PAGE);
      read = read(realm, entity, statement, all);
    }
    return all;
  }

  /** Delivered in the period, but made before it, or gone. */
  private void others(
      String realm, String entity, List<Row> delivered, Map<String, JsonNode> documents) {
    List<String> ids =
        delivered.stream()
            .map(Row::documentId)
            .filter(id -> !documents.containsKey(id))
            .distinct()
            .toList();
    for (int from = 0; from < ids.size(); from += IDS) {
      String list =
          ids.subList(from, Math.min(from + IDS, ids.size())).stream()
              .map(id -> "'" + id + "'")
              .collect(Collectors.joining(", "));
      String statement =
          "select * from %s where Id in (%s) maxresults %d".formatted(entity, list, IDS);
      read(realm, entity, statement, documents);
    }
  }

  private int read(String realm, String entity, String statement, Map<String, JsonNode> into) {
    JsonNode page = quickbooks.query(realm, statement).rows(entity);
    page.forEach(document -> into.put(document.path("Id").asText(""), document));
    return page.size();
  }

  private void compare(Reconciliation one, Row row, JsonNode document) {
    if (document == null) {
      found(
          one,
          row,
          Code.DELETED,
          "was deleted in QuickBooks. Ask for another document, or leave it.");
      return;
    }
    BigDecimal total = document.path("TotalAmt").decimalValue();
    if (voided(document, total)) {
      found(
          one,
          row,
          Code.VOIDED,
          "was voided in QuickBooks. Ask for another document, or leave it.");
    } else if (row.total().filter(made -> made.compareTo(total) != 0).isPresent()) {
      found(
          one,
          row,
          Code.TOTAL_CHANGED,
          "was made over %s and is %s in QuickBooks now."
              .formatted(Delivery.plain(row.total().get()), Delivery.plain(total)));
    } else if (row.sourceTotal().filter(source -> source.compareTo(total) != 0).isPresent()) {
      found(
          one,
          row,
          Code.TOTAL_DIFFERS,
          "is %s in QuickBooks, while HubSpot says %s."
              .formatted(Delivery.plain(total), Delivery.plain(row.sourceTotal().get())));
    }
  }

  /** Voiding leaves the document with nought and a word in its note. */
  private static boolean voided(JsonNode document, BigDecimal total) {
    return total.signum() == 0
        && document
            .path("PrivateNote")
            .asText("")
            .toLowerCase(java.util.Locale.ROOT)
            .contains("void");
  }

  private void strangers(
      Reconciliation one,
      String realm,
      String entity,
      List<Row> delivered,
      Map<String, JsonNode> documents) {
    Map<String, List<JsonNode>> byMarker = new HashMap<>();
    documents
        .values()
        .forEach(
            document ->
                Marker.in(document.path("PrivateNote").asText(""))
                    .filter(marker -> Marker.key(marker)[0].equals(one.portal()))
                    .ifPresent(
                        marker ->
                            byMarker
                                .computeIfAbsent(marker, any -> new ArrayList<>())
                                .add(document)));
    Map<String, Row> known =
        delivered.stream().collect(Collectors.toMap(Row::marker, row -> row, (a, b) -> a));
    byMarker.forEach(
        (marker, all) -> {
          if (all.size() > 1) {
            twice(one, known.get(marker), marker, realm, all);
          } else if (!known.containsKey(marker) && !rows.known(marker)) {
            unknown(one, marker, realm, all.get(0), entity);
          }
        });
  }

  private void twice(
      Reconciliation one, Row row, String marker, String realm, List<JsonNode> documents) {
    String which =
        documents.stream()
            .map(each -> each.path("DocNumber").asText("") + " (" + each.path("Id").asText() + ")")
            .sorted()
            .collect(Collectors.joining(" and "));
    String[] key = Marker.key(marker);
    reconciliations.found(
        one,
        new Difference(
            Code.TWICE,
            key[3],
            key[1],
            key[2],
            row == null ? "" : row.source().name(),
            realm,
            documents.get(0).path("Id").asText(),
            documents.get(0).path("DocNumber").asText(""),
            row == null ? null : row.id(),
            "%s has more than one document: %s. Void all but one in QuickBooks."
                .formatted(new Source(key[0], key[1], key[2], "").label(), which)));
  }

  private void unknown(
      Reconciliation one, String marker, String realm, JsonNode document, String entity) {
    String[] key = Marker.key(marker);
    reconciliations.found(
        one,
        new Difference(
            Code.UNKNOWN_DOCUMENT,
            key[3],
            key[1],
            key[2],
            "",
            realm,
            document.path("Id").asText(),
            document.path("DocNumber").asText(""),
            null,
            "%s %s says to be made of %s by Ledgerbridge, which has no delivery of it. Void it, or leave it."
                .formatted(
                    entity,
                    document.path("DocNumber").asText(document.path("Id").asText()),
                    new Source(key[0], key[1], key[2], "").label())));
  }

  private void found(Reconciliation one, Row row, Code code, String what) {
    String number = row.documentNumber() == null ? row.documentId() : row.documentNumber();
    reconciliations.found(
        one,
        new Difference(
            code,
            row.flow(),
            row.source().objectType(),
            row.source().objectId(),
            row.source().name(),
            row.realm(),
            row.documentId(),
            row.documentNumber(),
            row.id(),
            "%s: its %s %s %s"
                .formatted(row.source().label(), row.kind().replace('-', ' '), number, what)));
  }
}

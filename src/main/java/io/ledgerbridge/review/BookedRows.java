package io.ledgerbridge.review;

import io.ledgerbridge.delivery.Marker;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deliveries of a period, with no more of each than a comparison needs. */
final class BookedRows {
  private static final String COLUMNS =
      "select id, portal, object_type, object_id, object_name, flow, kind, revision, part, realm,"
          + " state, document_id, document_number, total, source_total, reason from delivery ";
  private final JdbcClient db;

  BookedRows(JdbcClient db) {
    this.db = db;
  }

  /**
   * One of them.
   *
   * @param marker by which its document is known to be ours
   */
  record Row(
      long id,
      String flow,
      String kind,
      Source source,
      String marker,
      String realm,
      String state,
      String documentId,
      String documentNumber,
      Optional<BigDecimal> total,
      Optional<BigDecimal> sourceTotal,
      String reason) {}

  /** The companies that have documents of the period. */
  List<String> realms(Reconciliation of) {
    return db.sql(
            "select distinct realm from delivery where portal = ? and state = 'delivered'"
                + " and updated_at >= ? and created_at < ?")
        .params(of.portal(), at(of.from()), at(of.to()))
        .query(String.class)
        .list();
  }

  /** What was delivered to a company in the period. */
  List<Row> delivered(Reconciliation of, String realm) {
    return db.sql(
            COLUMNS
                + "where portal = ? and realm = ? and state = 'delivered' and updated_at >= ?"
                + " and created_at < ? order by id")
        .params(of.portal(), realm, at(of.from()), at(of.to()))
        .query(BookedRows::row)
        .list();
  }

  /** What of the period is not delivered. */
  List<Row> open(Reconciliation of) {
    return db.sql(
            COLUMNS
                + "where portal = ? and state in ('parked', 'waiting') and created_at >= ?"
                + " and created_at < ? order by id")
        .params(of.portal(), at(of.from()), at(of.to()))
        .query(BookedRows::row)
        .list();
  }

  /** Whether a delivery has the marker, in whatever state it is. */
  boolean known(String marker) {
    String[] key = Marker.key(marker);
    return key.length >= 6
        && db.sql(
                "select exists (select 1 from delivery where portal = ? and object_type = ?"
                    + " and object_id = ? and flow = ? and kind = ?)")
            .params(key[0], key[1], key[2], key[3], key[4])
            .query(Boolean.class)
            .single();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getString("flow"),
        row.getString("kind"),
        new Source(
            row.getString("portal"),
            row.getString("object_type"),
            row.getString("object_id"),
            row.getString("object_name")),
        Marker.of(
            row.getString("portal"),
            row.getString("object_type"),
            row.getString("object_id"),
            row.getString("flow"),
            row.getString("kind"),
            row.getInt("revision"),
            row.getString("part")),
        row.getString("realm"),
        row.getString("state"),
        row.getString("document_id"),
        row.getString("document_number"),
        Optional.ofNullable(row.getBigDecimal("total")),
        Optional.ofNullable(row.getBigDecimal("source_total")),
        row.getString("reason"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

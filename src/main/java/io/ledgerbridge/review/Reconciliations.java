package io.ledgerbridge.review;

import io.ledgerbridge.review.Difference.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.annotation.Transactional;

/** The tables of reconciliations and what they found. */
public class Reconciliations {
  private final JdbcClient db;
  private final Clock clock;

  public Reconciliations(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Asks for one; a node works it off. */
  @Transactional
  public Reconciliation add(String portal, Instant from, Instant to, String askedBy) {
    KeyHolder id = new GeneratedKeyHolder();
    db.sql(
            "insert into reconciliation (portal, from_at, to_at, state, asked_by, records,"
                + " documents, due_at, created_at, updated_at)"
                + " values (?, ?, ?, 'running', ?, 0, 0, ?, ?, ?)")
        .params(portal, at(from), at(to), askedBy, now(), now(), now())
        .update(id, "id");
    return find(id.getKey().longValue()).orElseThrow();
  }

  public Optional<Reconciliation> find(long id) {
    return db.sql("select * from reconciliation where id = ?")
        .param(id)
        .query(Reconciliations::row)
        .optional();
  }

  /** The last hundred, newest first. */
  public List<Reconciliation> all() {
    return db.sql("select * from reconciliation order by id desc limit 100")
        .query(Reconciliations::row)
        .list();
  }

  /** What was found. */
  public List<Difference> differences(long id) {
    return db.sql("select * from reconciliation_finding where reconciliation = ? order by code, id")
        .param(id)
        .query(Reconciliations::difference)
        .list();
  }

  List<Reconciliation> running() {
    return db.sql(
            "select * from reconciliation where state = 'running' and due_at <= ? order by id")
        .param(now())
        .query(Reconciliations::row)
        .list();
  }

  /** From the beginning, also after it was interrupted. */
  void begin(Reconciliation one) {
    db.sql("delete from reconciliation_finding where reconciliation = ?").param(one.id()).update();
    db.sql("update reconciliation set records = 0, documents = 0 where id = ?")
        .param(one.id())
        .update();
  }

  void looked(Reconciliation one, long records, long documents) {
    db.sql(
            "update reconciliation set records = records + ?, documents = documents + ?,"
                + " updated_at = ? where id = ?")
        .params(records, documents, now(), one.id())
        .update();
  }

  void later(Reconciliation one, Duration wait) {
    db.sql("update reconciliation set due_at = ? where id = ?")
        .params(now().plus(wait), one.id())
        .update();
  }

  void done(Reconciliation one) {
    db.sql("update reconciliation set state = 'done', updated_at = ? where id = ?")
        .params(now(), one.id())
        .update();
  }

  void found(Reconciliation one, Difference each) {
    db.sql(
            "insert into reconciliation_finding (reconciliation, code, flow, object_type,"
                + " object_id, object_name, realm, document_id, document_number, delivery,"
                + " sentence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(one.id(), each.code().name(), each.flow(), each.objectType(), each.objectId())
        .params(each.objectName(), each.realm(), each.documentId(), each.documentNumber())
        .params(each.delivery(), each.sentence())
        .update();
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Reconciliation row(ResultSet row, int number) throws SQLException {
    return new Reconciliation(
        row.getLong("id"),
        row.getString("portal"),
        time(row, "from_at"),
        time(row, "to_at"),
        row.getString("state"),
        row.getString("asked_by"),
        row.getLong("records"),
        row.getLong("documents"),
        time(row, "created_at"),
        time(row, "updated_at"));
  }

  private static Difference difference(ResultSet row, int number) throws SQLException {
    return new Difference(
        Code.valueOf(row.getString("code")),
        row.getString("flow"),
        row.getString("object_type"),
        row.getString("object_id"),
        row.getString("object_name"),
        row.getString("realm"),
        row.getString("document_id"),
        row.getString("document_number"),
        row.getObject("delivery", Long.class),
        row.getString("sentence"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

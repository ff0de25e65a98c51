package io.ledgerbridge.delivery;

import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.Provider;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.Source;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deliveries of a company that must be connected again say so while they wait. They stay due: once
 * the company is connected they go on by themselves.
 */
public class Held {
  private static final int MOST = 500;
  private static final String OPEN =
      " and state in ('queued', 'waiting') and document is not null and due_at <= ?"
          + " and reason_code is distinct from 'RECONNECT_NEEDED'";
  private final JdbcClient db;
  private final Tokens tokens;
  private final Clock clock;

  public Held(JdbcClient db, Tokens tokens, Clock clock) {
    this.db = db;
    this.tokens = tokens;
    this.clock = clock;
  }

  static Reason reason(String label, String why) {
    return new Reason(
        Code.RECONNECT_NEEDED,
        label + " waits: " + Sentences.end(why) + " It goes on by itself afterwards.");
  }

  /** Marks up to 500 of each such company. */
  public void mark() {
    tokens.all().stream()
        .filter(each -> each.connection().provider() == Provider.QUICKBOOKS)
        .filter(each -> each.block().isPresent())
        .forEach(this::mark);
  }

  private void mark(ConnectionState company) {
    String why = company.block().orElseThrow().why();
    due(company.connection().account()).forEach(row -> mark(row, why));
  }

  private List<Delivery> due(String realm) {
    return db.sql("select * from delivery where realm = ?" + OPEN + " order by id limit " + MOST)
        .params(realm, now())
        .query(Delivery::from)
        .list();
  }

  private void mark(Delivery row, String why) {
    DeliveryKey key = row.key();
    Source source = new Source(key.portal(), key.objectType(), key.objectId(), row.objectName());
    Reason reason = reason(source.label(), why);
    db.sql(
            "update delivery set state = 'waiting', reason_code = ?, reason = ?, updated_at = ?"
                + " where id = ?"
                + OPEN)
        .params(reason.code().name(), reason.sentence(), now(), row.id(), now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

package io.ledgerbridge.tracking;

import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.tracking.QuickBooksEvent.Operation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of what QuickBooks' webhooks told. Events of one burst are read together: when nothing
 * more has come for a while, or the first of them has waited long enough.
 */
public class QuickBooksEvents {
  /** After so long without a further event the burst is over. */
  public static final Duration QUIET = Duration.ofSeconds(10);

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST = 1000;
  private static final int INSERT = 200;
  private static final Logger LOG = LoggerFactory.getLogger(QuickBooksEvents.class);
  private final JdbcClient db;
  private final Companies companies;
  private final Clock clock;

  public QuickBooksEvents(JdbcClient db, Companies companies, Clock clock) {
    this.db = db;
    this.companies = companies;
    this.clock = clock;
  }

  /** A stored event. */
  record Row(long id, String entity, String entityId, Operation operation, Instant at) {}

  /** Stores what is not there yet of connected companies; others are ignored. */
  public void add(@Body List<QuickBooksEvent> events) {
    Map<String, Boolean> connected = new HashMap<>();
    Map<String, QuickBooksEvent> distinct = new LinkedHashMap<>();
    for (QuickBooksEvent event : events) {
      if (connected.computeIfAbsent(event.realm(), realm -> companies.find(realm).isPresent())) {
        distinct.putIfAbsent(event.hash(), event);
      }
    }
    connected.forEach(
        (realm, known) -> {
          if (!known) {
            LOG.debug("A webhook of QuickBooks company {}, which is not connected", realm);
          }
        });
    List<Map.Entry<String, QuickBooksEvent>> all = List.copyOf(distinct.entrySet());
    for (int from = 0; from < all.size(); from += INSERT) {
      insert(all.subList(from, Math.min(from + INSERT, all.size())));
    }
  }

  /** The companies with a burst that is over. */
  Set<String> due() {
    Instant now = clock.instant();
    return new HashSet<>(
        db.sql(
                "select realm from quickbooks_event where state = 'new' group by realm"
                    + " having max(received_at) <= ? or min(received_at) <= ?")
            .params(time(now.minus(QUIET)), time(now.minus(LONGEST)))
            .query(String.class)
            .list());
  }

  /** Up to 1,000 events of a company, oldest first. */
  List<Row> open(String realm) {
    return db.sql(
            "select * from quickbooks_event where state = 'new' and realm = ? order by id limit "
                + MOST)
        .param(realm)
        .query(QuickBooksEvents::row)
        .list();
  }

  void done(Collection<Row> rows) {
    if (!rows.isEmpty()) {
      String ids =
          rows.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(", "));
      db.sql("update quickbooks_event set state = 'done' where id in (" + ids + ")").update();
    }
  }

  private void insert(List<Map.Entry<String, QuickBooksEvent>> rows) {
    OffsetDateTime now = time(clock.instant());
    List<Object> values = new ArrayList<>();
    rows.forEach(
        each -> {
          QuickBooksEvent event = each.getValue();
          values.addAll(List.of(each.getKey(), event.realm(), event.entity(), event.id()));
          values.addAll(List.of(event.operation().id(), time(event.at()), now));
        });
    String marks =
        String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, ?, ?, 'new')"));
    db.sql(
            "insert into quickbooks_event (event_key, realm, entity, entity_id, operation,"
                + " occurred_at, received_at, state) values "
                + marks
                + " on conflict do nothing")
        .params(values)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getString("entity"),
        row.getString("entity_id"),
        Operation.of(row.getString("operation")),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package io.ledgerbridge.inbox;

import static java.util.stream.Collectors.toList;

import io.ledgerbridge.delivery.Tally;
import io.ledgerbridge.hubspot.SourceRecord.Event;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.LostLease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of all that came in. A row is new, waiting or done; taken where a node of an older
 * version works on it or ended while it did, which is as good as new to whoever has the portal's
 * lease.
 */
public class Inbox {
  private static final String OPEN = "state in ('new', 'waiting', 'taken')";
  private static final int CLAIM = 100;
  private static final int INSERT = 200;
  private static final Standing NEW = new Standing("new", null);
  private final JdbcClient db;
  private final Clock clock;
  private final Tally tally;

  /**
   * @param outcome why it waits; null where nothing came of it yet
   */
  private record Standing(String state, String outcome) {}

  public Inbox(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
    this.tally = new Tally(db, clock);
  }

  /**
   * Stores what is not there yet, in one statement for up to 200 rows of a portal, and counts the
   * repeats.
   *
   * @return how many were new
   */
  public int add(Collection<Incoming> rows) {
    Map<String, List<Incoming>> byPortal =
        rows.stream().collect(Collectors.groupingBy(Incoming::portal, TreeMap::new, toList()));
    return byPortal.entrySet().stream().mapToInt(each -> add(each.getKey(), each.getValue())).sum();
  }

  private int add(String portal, List<Incoming> rows) {
    int added = insert(rows, NEW, clock.instant());
    if (added < rows.size()) {
      tally.dropped(portal, rows.size() - added);
    }
    return added;
  }

  /** A record was found to live on in another one, which is to be read. */
  void addMerged(String portal, String objectType, String survivor, String merged) {
    add(List.of(Incoming.merged(portal, objectType, survivor, Set.of(merged), clock.instant())));
  }

  /** Remembers states that we made ourselves, so that a poll that sees them drops them. */
  public int addEchoes(Collection<Incoming> rows) {
    return insert(rows, new Standing("done", null), clock.instant());
  }

  /**
   * Stores what was worked on without being stored, and is to be read again after a while. What is
   * there already, waiting or done, stays as it is.
   */
  void addWaiting(Collection<Incoming> rows, Duration wait, String outcome) {
    insert(rows, new Standing("waiting", outcome), clock.instant().plus(wait));
  }

  /**
   * Up to 100 due rows of one object type. They stay as they are until they are settled: the lease
   * keeps other nodes from them, its lane keeps this one from them.
   */
  List<InboxRow> claim(String portal, Lease lease) {
    List<InboxRow> due = due(portal, lease);
    return due.stream().filter(row -> row.objectType().equals(due.get(0).objectType())).toList();
  }

  /**
   * @throws LostLease when a row is done already, since another node went on with it
   */
  void done(Collection<InboxRow> rows, String outcome) {
    settle(rows, "done", clock.instant(), outcome);
  }

  /** Reads them again after a while; throws as {@link #done}. */
  void later(Collection<InboxRow> rows, Duration wait, String outcome) {
    settle(rows, "waiting", clock.instant().plus(wait), outcome);
  }

  /** Puts off those of the rows that are still due. */
  void release(Collection<InboxRow> rows, Duration wait) {
    if (!rows.isEmpty()) {
      Instant now = clock.instant();
      db.sql(
              "update inbox set state = 'waiting', due_at = ?, tries = tries + 1 where "
                  + OPEN
                  + " and due_at <= ? and id in "
                  + in(rows))
          .params(at(now.plus(wait)), at(now))
          .update();
    }
  }

  /** The portals that have something to claim, or to take over. */
  Set<String> portals() {
    return new HashSet<>(
        db.sql(
                "select p.id from portal p where exists (select 1 from inbox i where i.portal = p.id"
                    + " and i.state in ('new', 'waiting') and i.due_at <= ?) or exists"
                    + " (select 1 from inbox i where i.portal = p.id and i.state = 'taken')")
            .param(at(clock.instant()))
            .query(String.class)
            .list());
  }

  /** How many rows could be claimed now. */
  public long due() {
    return db.sql("select count(*) from inbox where state in ('new', 'waiting') and due_at <= ?")
        .param(at(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** Whether the portal has something to claim that is not of a backfill. */
  public boolean hasLive(String portal) {
    return db.sql(
            "select exists (select 1 from inbox where portal = ? and state in ('new', 'waiting')"
                + " and due_at <= ? and source <> 'backfill')")
        .params(portal, at(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /** How many rows of the records are not done. */
  public long open(String portal, String objectType, Collection<String> ids) {
    String marks = String.join(", ", java.util.Collections.nCopies(ids.size(), "?"));
    return db.sql(
            "select count(*) from inbox where portal = ? and object_type = ? and state <> 'done'"
                + " and object_id in ("
                + marks
                + ")")
        .params(portal, objectType)
        .params(List.copyOf(ids))
        .query(Long.class)
        .single();
  }

  /** How many rows are not done. */
  public long open() {
    return db.sql("select count(*) from inbox where " + OPEN).query(Long.class).single();
  }

  private void settle(Collection<InboxRow> rows, String state, Instant due, String outcome) {
    if (rows.isEmpty()) {
      return;
    }
    int changed =
        db.sql(
                "update inbox set state = ?, due_at = ?, outcome = ?, tries = tries + 1 where "
                    + OPEN
                    + " and id in "
                    + in(rows))
            .params(state, at(due), outcome)
            .update();
    if (changed != rows.size()) {
      throw new LostLease(rows.iterator().next().lease().name());
    }
  }

  /** Each part follows an index to the few rows that are not done, however many are. */
  private List<InboxRow> due(String portal, Lease lease) {
    OffsetDateTime now = at(clock.instant());
    return db.sql(
            "select * from ("
                + part("state = 'new' and due_at <= ?")
                + " union all "
                + part("state = 'waiting' and due_at <= ?")
                + " union all "
                + part("state = 'taken'")
                + ") due order by due_at, id limit "
                + CLAIM)
        .params(portal, now, portal, now, portal)
        .query((row, number) -> row(row, lease))
        .list();
  }

  private static String part(String condition) {
    return "(select * from inbox where portal = ? and "
        + condition
        + " order by due_at, id limit "
        + CLAIM
        + ")";
  }

  private int insert(Collection<Incoming> rows, Standing standing, Instant due) {
    Map<String, Incoming> distinct = new LinkedHashMap<>();
    rows.forEach(row -> distinct.putIfAbsent(row.hash(), row));
    List<Map.Entry<String, Incoming>> all = List.copyOf(distinct.entrySet());
    int added = 0;
    for (int from = 0; from < all.size(); from += INSERT) {
      added += insertPart(all.subList(from, Math.min(from + INSERT, all.size())), standing, due);
    }
    return added;
  }

  private int insertPart(List<Map.Entry<String, Incoming>> rows, Standing standing, Instant due) {
    List<Object> values = new ArrayList<>();
    rows.forEach(row -> values.addAll(values(row.getKey(), row.getValue(), standing, due)));
    String marks = String.join(", ", java.util.Collections.nCopies(rows.size(), MARKS));
    return db.sql("insert into inbox (" + COLUMNS + ") values " + marks + " on conflict do nothing")
        .params(values)
        .update();
  }

  private static final String COLUMNS =
      "event_key, portal, object_type, object_id, source, property_name, property_value,"
          + " occurred_at, received_at, state, due_at, trace, outcome, fence, tries";
  private static final String MARKS = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)";

  private List<Object> values(String hash, Incoming row, Standing standing, Instant due) {
    OffsetDateTime now = at(clock.instant());
    List<Object> values = new ArrayList<>();
    values.addAll(List.of(hash, row.portal(), row.objectType(), row.objectId(), row.source()));
    values.add(row.event().map(Event::property).orElse(null));
    values.add(row.event().map(Event::value).orElse(null));
    values.addAll(List.of(at(row.occurredAt()), now, standing.state(), at(due)));
    values.add(row.trace().orElse(null));
    values.add(standing.outcome());
    return values;
  }

  private static InboxRow row(ResultSet row, Lease lease) throws SQLException {
    String property = row.getString("property_name");
    Instant at = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
    return new InboxRow(
        row.getLong("id"),
        row.getString("object_type"),
        row.getString("object_id"),
        row.getString("source"),
        lease,
        row.getInt("tries") + 1,
        property == null
            ? Optional.empty()
            : Optional.of(new Event(property, row.getString("property_value"), at)),
        Optional.ofNullable(row.getString("trace")),
        Optional.empty());
  }

  private static String in(Collection<InboxRow> rows) {
    return rows.stream()
        .map(row -> Long.toString(row.id()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

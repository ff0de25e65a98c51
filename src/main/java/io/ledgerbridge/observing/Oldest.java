package io.ledgerbridge.observing;

import io.ledgerbridge.delivery.State;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the oldest row of each state has been there: the first entry of an index each. */
public final class Oldest implements Figure {
  private static final List<State> STATES =
      List.of(State.QUEUED, State.DELIVERING, State.WAITING, State.PARKED);
  private static final String SQL =
      Stream.concat(
              OpenInbox.STATES.stream()
                  .map(state -> part("inbox", "received_at", state, "received_at")),
              STATES.stream().map(state -> part("delivery", "created_at", state.id(), "id")))
          .collect(Collectors.joining(" union all ", "select * from (", ") oldest"));
  private final JdbcClient db;
  private final Clock clock;

  public Oldest(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What waits in a table in a state. */
  public record Place(String table, String state) {}

  @Override
  public String name() {
    return "ledgerbridge.oldest.seconds";
  }

  @Override
  public String meaning() {
    return "How long the oldest inbox row or delivery of a state has been there; 0 when there is"
        + " none";
  }

  @Override
  public List<Row<Number>> read() {
    return ages().entrySet().stream()
        .map(
            each ->
                Row.<Number>of(
                    Tags.of("table", each.getKey().table(), "state", each.getKey().state()),
                    each.getValue().toMillis() / 1000.0))
        .toList();
  }

  /** The age of the oldest of each place; zero where there is none. */
  public Map<Place, Duration> ages() {
    Map<Place, Duration> ages = new LinkedHashMap<>();
    OpenInbox.STATES.forEach(state -> ages.put(new Place("inbox", state), Duration.ZERO));
    STATES.forEach(state -> ages.put(new Place("delivery", state.id()), Duration.ZERO));
    Instant now = clock.instant();
    db.sql(SQL)
        .query(
            (row, number) ->
                ages.put(
                    new Place(row.getString(1), row.getString(2)),
                    Duration.between(row.getObject(3, OffsetDateTime.class).toInstant(), now)))
        .list();
    return ages;
  }

  private static String part(String table, String time, String state, String order) {
    return "(select '%s' as place, state, %s as since from %s where state = '%s' order by %s limit 1)"
        .formatted(table, time, table, state, order);
  }
}

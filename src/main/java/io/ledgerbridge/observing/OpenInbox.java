package io.ledgerbridge.observing;

import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox rows that are not done, by state. Each follows its index. */
final class OpenInbox implements Figure {
  static final int MOST = 100_000;
  static final String NAME = "ledgerbridge.inbox.rows";
  static final String MEANING = "Inbox rows that are not done, of each state at most " + MOST;
  static final List<String> STATES = List.of("new", "waiting");
  private static final String SQL =
      "select state, count(*) from ("
          + STATES.stream().map(OpenInbox::part).collect(Collectors.joining(" union all "))
          + ") open_ group by state";
  private final JdbcClient db;

  OpenInbox(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String meaning() {
    return MEANING;
  }

  @Override
  public List<Row<Number>> read() {
    Map<String, Long> counted = new TreeMap<>();
    STATES.forEach(state -> counted.put(state, 0L));
    db.sql(SQL).query((row, number) -> counted.put(row.getString(1), row.getLong(2))).list();
    return counted.entrySet().stream()
        .map(each -> Row.<Number>of(Tags.of("state", each.getKey()), each.getValue()))
        .toList();
  }

  private static String part(String state) {
    return "(select state from inbox where state = '" + state + "' limit " + MOST + ")";
  }
}

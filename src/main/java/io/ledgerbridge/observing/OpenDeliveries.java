package io.ledgerbridge.observing;

import io.ledgerbridge.delivery.State;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The deliveries that are not done. Each state follows its index to the newest {@value #MOST}; what
 * is delivered is not read.
 */
final class OpenDeliveries implements Figure {
  static final int MOST = 10_000;
  private static final String NONE = "none";
  private static final String SQL =
      "select o.state, o.flow, coalesce(c.alias, o.realm, 'none'), coalesce(o.reason_code, 'none'),"
          + " count(*) from ("
          + Stream.of(State.QUEUED, State.DELIVERING, State.WAITING, State.PARKED)
              .map(OpenDeliveries::part)
              .collect(Collectors.joining(" union all "))
          + ") o left join company c on c.realm = o.realm"
          + " group by o.state, o.flow, coalesce(c.alias, o.realm, 'none'),"
          + " coalesce(o.reason_code, 'none')";
  private final JdbcClient db;

  OpenDeliveries(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "ledgerbridge.deliveries";
  }

  @Override
  public String meaning() {
    return "Deliveries that are queued, delivering, waiting or parked, of each state the newest "
        + MOST;
  }

  @Override
  public List<Row<Number>> read() {
    return db.sql(SQL)
        .query(
            (row, number) ->
                Row.<Number>of(
                    tags(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                    row.getLong(5)))
        .list();
  }

  private static Tags tags(String state, String flow, String company, String reason) {
    String why = reason.isBlank() ? NONE : reason;
    return Tags.of("state", state, "flow", flow, "company", company, "reason", why);
  }

  private static String part(State state) {
    return "(select state, flow, realm, reason_code from delivery where state = '"
        + state.id()
        + "' order by id desc limit "
        + MOST
        + ")";
  }
}

package io.ledgerbridge.observing;

import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reads of this month that Intuit meters. */
final class MonthsReads implements Figure {
  private final JdbcClient db;
  private final Clock clock;

  MonthsReads(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ledgerbridge.metered.reads";
  }

  @Override
  public String meaning() {
    return "Reads of QuickBooks this month that Intuit meters, by company";
  }

  @Override
  public List<Row<Number>> read() {
    String month = YearMonth.now(clock.withZone(ZoneOffset.UTC)).toString();
    return db.sql(
            "select coalesce(c.alias, m.realm), m.reads from metered_read m"
                + " left join company c on c.realm = m.realm where m.month_ = ?")
        .param(month)
        .query(
            (row, number) ->
                Row.<Number>of(
                    Tags.of("company", row.getString(1), "month", month), row.getLong(2)))
        .list();
  }
}

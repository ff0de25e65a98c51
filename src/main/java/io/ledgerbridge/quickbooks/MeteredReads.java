package io.ledgerbridge.quickbooks;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the reads that Intuit meters, by company and month. Writes are not metered.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/get-started/intuit-app-partner-program">
 *     Intuit: App Partner Program</a>
 */
public class MeteredReads {
  private static final Logger LOG = LoggerFactory.getLogger(MeteredReads.class);
  private final JdbcClient db;
  private final long warning;
  private final long allowance;
  private final Clock clock;

  /**
   * @param allowance reads a month, of all companies together
   * @param percent of it, from which on it is warned of
   */
  public MeteredReads(JdbcClient db, long allowance, int percent, Clock clock) {
    this.db = db;
    this.allowance = allowance;
    this.warning = allowance * percent / 100;
    this.clock = clock;
  }

  /** One read of the company goes out. */
  public void count(@Header("realm") String realm) {
    String month = month();
    int known =
        db.sql("update metered_read set reads = reads + 1 where realm = ? and month_ = ?")
            .params(realm, month)
            .update();
    if (known == 0) {
      db.sql(
              "insert into metered_read (realm, month_, reads) values (?, ?, 1)"
                  + " on conflict do nothing")
          .params(realm, month)
          .update();
    }
    if (total() == warning) {
      LOG.warn(
          "{} of the {} QuickBooks reads of {} are used. At the allowance Intuit refuses all reads"
              + " until the next month: ask for a higher tier, or disconnect a company.",
          warning,
          allowance,
          month);
    }
  }

  /** The reads of this month by company. */
  public Map<String, Long> thisMonth() {
    Map<String, Long> reads = new TreeMap<>();
    db.sql("select realm, reads from metered_read where month_ = ?")
        .param(month())
        .query((row, number) -> reads.put(row.getString(1), row.getLong(2)))
        .list();
    return reads;
  }

  /** The reads of this month of all companies. */
  public long total() {
    return thisMonth().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether the month's reads are near their allowance. */
  public boolean nearAllowance() {
    return total() >= warning;
  }

  public long allowance() {
    return allowance;
  }

  private String month() {
    return YearMonth.now(clock.withZone(ZoneOffset.UTC)).toString();
  }
}

package io.ledgerbridge.delivery;

import io.ledgerbridge.hubspot.SourceRecord;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what becomes no delivery: records that a flow filters out, records that it has taken
 * already, events that the inbox has already, and events of other records.
 */
public class Tally {
  private static final String FILTERED = "filtered";
  private static final String REPEATED = "repeated";
  private static final String INBOX = "";
  private final JdbcClient db;
  private final Clock clock;

  public Tally(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * How often since the beginning.
   *
   * @param filtered records that were shown to the flow and are none of its business
   * @param repeated records that were shown to it again
   */
  public record Counts(long filtered, long repeated) {}

  /** Before a flow is shown a record. */
  public Taking begin(@Body SourceRecord source, @Header("flow") String flow) {
    return new Taking(source.portal().id(), flow);
  }

  /** After it has seen it, in the record's transaction. */
  public void end(@ExchangeProperty(Taking.PROPERTY) Taking taking) {
    if (taking.filtered()) {
      count(taking.portal, taking.flow, FILTERED, 1);
    } else if (taking.repeated()) {
      count(taking.portal, taking.flow, REPEATED, 1);
    }
  }

  /** A flow that may not be shown a record. */
  public void filtered(String portal, String flow) {
    count(portal, flow, FILTERED, 1);
  }

  /** Events that the inbox has already. */
  public void dropped(String portal, long events) {
    count(portal, INBOX, REPEATED, events);
  }

  /** Events of a webhook that are about nothing a flow takes. */
  public void ignored(String portal, long events) {
    count(portal, INBOX, FILTERED, events);
  }

  public Counts of(String flow) {
    Map<String, Long> sums = new TreeMap<>();
    db.sql("select outcome, sum(counted) from tally where flow = ? group by outcome")
        .param(flow)
        .query((row, number) -> sums.put(row.getString(1), row.getLong(2)))
        .list();
    return new Counts(sums.getOrDefault(FILTERED, 0L), sums.getOrDefault(REPEATED, 0L));
  }

  /** How many events the inbox had already. */
  public long dropped() {
    return of(INBOX).repeated();
  }

  /** How many events were about nothing a flow takes. */
  public long ignored() {
    return of(INBOX).filtered();
  }

  private void count(String portal, String flow, String outcome, long more) {
    db.sql(
            "insert into tally (portal, flow, outcome, counted, last_at) values (?, ?, ?, 0, ?)"
                + " on conflict do nothing")
        .params(portal, flow, outcome, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    db.sql(
            "update tally set counted = counted + ?, last_at = ?"
                + " where portal = ? and flow = ? and outcome = ?")
        .params(more, clock.instant().atOffset(ZoneOffset.UTC), portal, flow, outcome)
        .update();
  }
}

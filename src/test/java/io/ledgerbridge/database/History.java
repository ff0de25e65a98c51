package io.ledgerbridge.database;

import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a PostgreSQL that are done with, spread over its companies, and how much is looked at to
 * find others among them.
 */
public record History(JdbcClient db) {
  /** A company and a portal that no node works on. */
  public static final String ASLEEP = "1";

  private static final String TIMES = "current_timestamp - n * interval '1' second";

  /** Adds the company and the portal that sleep, each with a hundred rows to claim. */
  public void asleep() {
    asleep(ASLEEP);
    deliveries(100, "claim", " where realm = '" + ASLEEP + "'");
    inbox(100, "claim", " where id = '" + ASLEEP + "'");
    db.sql("update inbox set state = 'new' where source = 'claim'").update();
  }

  /** Adds so many more, which have nothing to claim. */
  public void asleep(int more) {
    asleep();
    IntStream.rangeClosed(2, 1 + more).forEach(each -> asleep(Integer.toString(each)));
    // As that of a node, which never analyzes tables of a few rows.
    db.sql("vacuum analyze delivery").update();
    db.sql("vacuum analyze inbox").update();
  }

  private void asleep(String id) {
    db.sql(
            "insert into company (realm, alias, name, country, currency, connected_at, paused_until)"
                + " values (?, ?, 'Asleep', 'US', 'USD', current_timestamp, '2099-01-01')")
        .params(id, "asleep-" + id)
        .update();
    db.sql(
            "insert into portal (id, time_zone, currency, ui_domain, connected_at, paused_until)"
                + " values (?, 'UTC', 'USD', 'app.hubspot.com', current_timestamp, '2099-01-01')")
        .param(id)
        .update();
  }

  /** Delivered and written back. */
  public void deliveries(int rows) {
    deliveries(rows, "deal-won-to-invoice", "");
    db.sql(
            "insert into delivery_word select word, d.id from delivery d cross join lateral"
                + " (values ('old'), ('sale'), (d.document_number)) words (word)"
                + " where d.object_name like 'Old sale%' on conflict do nothing")
        .update();
    db.sql("vacuum analyze delivery").update();
    db.sql("vacuum analyze delivery_word").update();
  }

  private void deliveries(int rows, String flow, String companies) {
    db.sql(
            "insert into delivery (portal, object_type, object_id, flow, kind, revision, object_name,"
                + " realm, state, document, request_id, payload, document_id, document_number,"
                + " currency, total, source_total, due_at, created_at, updated_at, delivered_at,"
                + " write_back_due_at, write_back, write_back_type, write_back_id,"
                + " write_back_tries, offers, generation, attempts, fence)"
                + " select p.id, 'deals', (9000000000 + n)::text, ?, 'invoice',"
                + " 0, 'Old sale ' || n, c.realm, 'delivered', repeat('document ' || n, 20),"
                + " gen_random_uuid()::text, repeat('payload ' || n, 20), n::text, 'N' || n, 'USD',"
                + " 100, 100, t, t, t, t, t, 'done', 'deals', (9000000000 + n)::text, 0, 1, 0, 1, 1"
                + " from (select n, "
                + TIMES
                + " as t from generate_series(1, ?) n) s"
                + " join (select id from portal order by id desc limit 1) p on true"
                + " join (select realm, row_number() over (order by realm) - 1 as place,"
                + " count(*) over () as places from company"
                + companies
                + ") c on c.place = n % c.places")
        .params(flow, rows)
        .update();
  }

  /** Offered to the flows. */
  public void inbox(int rows) {
    inbox(rows, "webhook", "");
    db.sql("vacuum analyze inbox").update();
  }

  private void inbox(int rows, String source, String portals) {
    db.sql(
            "insert into inbox (event_key, portal, object_type, object_id, source, property_name,"
                + " property_value, occurred_at, received_at, state, due_at, fence, tries, outcome)"
                + " select encode(sha256((? || n)::bytea), 'hex'), p.id, 'deals',"
                + " (9000000000 + n)::text, ?, 'dealstage', 'closedwon', t, t, 'done', t,"
                + " 1, 1, 'offered' from (select n, "
                + TIMES
                + " as t from generate_series(1, ?) n) s"
                + " join (select id, row_number() over (order by id) - 1 as place,"
                + " count(*) over () as places from portal"
                + portals
                + ") p on p.place = n % p.places")
        .params(source, source, rows)
        .update();
  }

  /**
   * Blocks of the table and its indexes that were looked at so far. What another connection did may
   * not be counted yet.
   */
  public long looked(String table) {
    db.sql("select pg_stat_force_next_flush()").query((row, number) -> "").list();
    return db.sql(
            "select heap_blks_read + heap_blks_hit + idx_blks_read + idx_blks_hit"
                + " from pg_statio_user_tables where relname = ?")
        .param(table)
        .query(Long.class)
        .single();
  }

  /** Whether all that was delivered is written back. */
  public boolean writtenBack() {
    return db.sql("select not exists (select 1 from delivery where write_back = 'pending')")
        .query(Boolean.class)
        .single();
  }

  /** Clears away what was changed until now, so that it costs nothing later. */
  public void tidy() {
    db.sql("vacuum delivery").update();
    db.sql("vacuum inbox").update();
    db.sql("checkpoint").update();
  }

  /** How many blocks an index has. */
  public long blocks(String index) {
    return db.sql("select pg_relation_size(?::regclass) / current_setting('block_size')::int")
        .param(index)
        .query(Long.class)
        .single();
  }
}

package io.ledgerbridge.quickbooks;

import io.ledgerbridge.nodes.Lately;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The connected QuickBooks companies. */
public class Companies {
  private final JdbcClient db;
  private final Clock clock;
  private final Lately<Choice, Company> lately = new Lately<>();

  private record Choice(String portal, String name) {}

  public Companies(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public List<Company> all() {
    return db.sql("select * from company order by realm").query(Companies::row).list();
  }

  /** Those that no outage, limit or lost connection holds back at this moment. */
  public List<Company> awake() {
    return db.sql(
            "select * from company where (paused_until is null or paused_until <= ?) and not exists"
                + " (select 1 from connection where provider = 'quickbooks' and account ="
                + " company.realm and blocked_until > ?)")
        .params(now(), now())
        .query(Companies::row)
        .list();
  }

  public Optional<Company> find(String realm) {
    return db.sql("select * from company where realm = ?")
        .param(realm)
        .query(Companies::row)
        .optional();
  }

  /** The company a flow names by alias or realm; blank means the default of the portal. */
  public Optional<Company> chosen(String portal, String name) {
    Choice choice = new Choice(portal, name);
    return Optional.ofNullable(lately.get(choice, each -> read(portal, name).orElse(null)));
  }

  private Optional<Company> read(String portal, String name) {
    if (!name.isBlank()) {
      return db.sql("select * from company where lower(alias) = lower(?) or realm = ?")
          .params(name, name)
          .query(Companies::row)
          .optional();
    }
    return db.sql(
            "select c.* from company c join portal p on p.default_company = c.realm where p.id = ?")
        .param(portal)
        .query(Companies::row)
        .optional();
  }

  public void connect(Company company) {
    db.sql(
            "insert into company (realm, alias, name, country, currency, connected_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(company.realm(), company.alias(), company.name())
        .params(company.country(), company.currency(), now())
        .update();
    lately.forget();
  }

  /** What a company says of itself today; its alias stays, and it goes on at once. */
  public void connectAgain(Company company) {
    db.sql(
            "update company set name = ?, country = ?, currency = ?, paused_until = null"
                + " where realm = ?")
        .params(company.name(), company.country(), company.currency(), company.realm())
        .update();
    lately.forget();
  }

  /** The company as a whole rests for a while; it costs no delivery an attempt. */
  public void pause(String realm, Duration time, String reason) {
    db.sql("update company set paused_until = ?, pause_reason = ? where realm = ?")
        .params(now().plus(time), reason, realm)
        .update();
  }

  /** Until when a company rests, and why. */
  public record Pause(Instant until, String why) {}

  /** Empty while the company is awake. */
  public Optional<Pause> paused(String realm) {
    return db.sql(
            "select paused_until, coalesce(pause_reason, '') from company"
                + " where realm = ? and paused_until > ?")
        .params(realm, now())
        .query(
            (row, number) ->
                new Pause(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
        .optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Company row(ResultSet row, int number) throws SQLException {
    return new Company(
        row.getString("realm"),
        row.getString("alias"),
        row.getString("name"),
        row.getString("country"),
        row.getString("currency"));
  }
}

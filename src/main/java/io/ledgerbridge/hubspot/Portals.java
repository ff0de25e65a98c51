package io.ledgerbridge.hubspot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The connected HubSpot accounts. */
public class Portals {
  private static final String AWAKE =
      "(paused_until is null or paused_until <= ?) and not exists"
          + " (select 1 from connection where provider = 'hubspot' and account = portal.id"
          + " and blocked_until > ?)";
  private final JdbcClient db;
  private final Clock clock;

  public Portals(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public List<Portal> all() {
    return db.sql("select * from portal order by id").query(Portals::row).list();
  }

  /** Those that no outage, limit or lost connection holds back at this moment. */
  public List<Portal> awake() {
    return db.sql("select * from portal where " + AWAKE)
        .params(now(), now())
        .query(Portals::row)
        .list();
  }

  /** The portal, when it is one of the {@link #awake}. */
  public Optional<Portal> findAwake(String id) {
    return db.sql("select * from portal where " + AWAKE + " and id = ?")
        .params(now(), now(), id)
        .query(Portals::row)
        .optional();
  }

  public Optional<Portal> find(String id) {
    return db.sql("select * from portal where id = ?").param(id).query(Portals::row).optional();
  }

  /** Stores a portal, or what changed of it; the moment of connecting stays the first one. */
  public void connect(Portal portal) {
    int updated =
        db.sql("update portal set time_zone = ?, currency = ?, ui_domain = ? where id = ?")
            .params(portal.zone().getId(), portal.currency(), portal.uiDomain(), portal.id())
            .update();
    if (updated == 0) {
      db.sql(
              "insert into portal (id, time_zone, currency, ui_domain, connected_at)"
                  + " values (?, ?, ?, ?, ?) on conflict do nothing")
          .params(portal.id(), portal.zone().getId(), portal.currency(), portal.uiDomain(), now())
          .update();
    }
  }

  /** The same, with the currencies that its documents may have besides its own. */
  public void connect(Portal portal, List<String> currencies) {
    connect(portal);
    db.sql("update portal set currencies = ? where id = ?")
        .params(String.join(",", currencies), portal.id())
        .update();
  }

  /** Its own currency, and those besides it. */
  public Set<String> currencies(Portal portal) {
    Set<String> all = new LinkedHashSet<>(List.of(portal.currency()));
    String others =
        db.sql("select currencies from portal where id = ?")
            .param(portal.id())
            .query(String.class)
            .optional()
            .orElse("");
    Stream.of(others.split(",")).filter(each -> !each.isEmpty()).forEach(all::add);
    return all;
  }

  /** HubSpot does not take the token that the settings have for it; it rests for a while. */
  void refused(String id, String why, Duration time) {
    pause(id, time, why);
    db.sql("update portal set refused_why = ? where id = ?").params(why, id).update();
  }

  void taken(String id) {
    db.sql("update portal set refused_why = null, paused_until = null where id = ?")
        .param(id)
        .update();
  }

  /** Why HubSpot does not take the token of the settings; empty while it does. */
  Optional<String> refusedWhy(String id) {
    return db.sql("select refused_why from portal where id = ? and refused_why is not null")
        .param(id)
        .query(String.class)
        .optional();
  }

  /** A person has connected it: it goes on at once. */
  public void resume(String id) {
    taken(id);
  }

  public Instant connectedAt(String id) {
    return db.sql("select connected_at from portal where id = ?")
        .param(id)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** The realm that documents of the portal go to when nothing else is said. */
  public Optional<String> defaultCompany(String id) {
    return db.sql("select default_company from portal where id = ? and default_company is not null")
        .param(id)
        .query(String.class)
        .optional();
  }

  public void defaultCompany(String id, String realm) {
    db.sql("update portal set default_company = ? where id = ?").params(realm, id).update();
  }

  /** Everything of the portal rests for a while; it costs no record an attempt. */
  public void pause(String id, Duration time, String reason) {
    db.sql("update portal set paused_until = ?, pause_reason = ? where id = ?")
        .params(now().plus(time), reason, id)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Portal row(ResultSet row, int number) throws SQLException {
    return new Portal(
        row.getString("id"),
        ZoneId.of(row.getString("time_zone")),
        row.getString("currency"),
        row.getString("ui_domain"));
  }
}

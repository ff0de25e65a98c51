package io.ledgerbridge.routing;

import io.ledgerbridge.config.FlowSettings;
import io.ledgerbridge.nodes.Lately;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which flows are on, and since when. {@code FLOWS_ENABLED} switches on at start; what a person
 * switched is remembered and wins.
 */
public class FlowSwitches {
  private final JdbcClient db;
  private final FlowSettings settings;
  private final Clock clock;
  private final Lately<String, Instant> lately = new Lately<>();

  public FlowSwitches(JdbcClient db, FlowSettings settings, Clock clock) {
    this.db = db;
    this.settings = settings;
    this.clock = clock;
  }

  /** Stores the moment at which the flows of the settings were first switched on. */
  public void begin() {
    settings.enabled().stream().filter(this::on).forEach(this::remember);
  }

  public boolean on(String flow) {
    return db.sql("select enabled from flow where id = ? and enabled is not null")
        .param(flow)
        .query(Boolean.class)
        .optional()
        .orElseGet(() -> settings.enabled().contains(flow));
  }

  /** A person's switch. */
  public void set(String flow, boolean on) {
    if (on) {
      remember(flow);
    }
    int known = db.sql("update flow set enabled = ? where id = ?").params(on, flow).update();
    if (known == 0) {
      db.sql("insert into flow (id, enabled) values (?, ?)").params(flow, on).update();
    }
  }

  /** Triggers reached before it do not enrol; empty for a flow that was never on. */
  public Optional<Instant> since(String flow) {
    return settings.since().or(() -> Optional.ofNullable(lately.get(flow, this::firstOn)));
  }

  private Instant firstOn(String flow) {
    return db.sql("select since from flow where id = ? and since is not null")
        .param(flow)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional()
        .orElse(null);
  }

  private void remember(String flow) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    db.sql("insert into flow (id) values (?) on conflict do nothing").param(flow).update();
    db.sql("update flow set since = ? where id = ? and since is null").params(now, flow).update();
  }
}

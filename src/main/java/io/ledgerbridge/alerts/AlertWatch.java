package io.ledgerbridge.alerts;

import io.ledgerbridge.config.AlertSettings;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for trouble. Every node does, since some of it is only of one node; the table of alerts
 * lets each be told once.
 */
public class AlertWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
  private final List<Condition> conditions;
  private final AlertTable table;
  private final boolean told;

  public AlertWatch(List<Condition> conditions, AlertTable table, AlertSettings settings) {
    this.conditions = conditions;
    this.table = table;
    this.told = !settings.channels().isEmpty();
  }

  /** Begins what is new and ends what nobody has seen for a while; nothing when nobody is told. */
  public void look() {
    if (told) {
      conditions.stream().flatMap(Condition::now).forEach(this::seen);
      table.end().forEach(id -> LOG.info("Alert {} is over.", id));
    }
  }

  private void seen(Alert alert) {
    if (table.seen(alert)) {
      LOG.warn("Alert {}: {}", alert.id(), alert.sentence());
    }
  }
}

package io.ledgerbridge.cases;

import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import io.ledgerbridge.trial.SettableClock;
import io.ledgerbridge.trial.Trial;
import java.util.HashMap;
import java.util.Map;

/** An application with both simulators, on which cases are played one after the other. */
final class Stage implements AutoCloseable {
  private final SettableClock clock = new SettableClock(Case.AT);
  private final Trial trial = new Trial(clock, 1);
  private final PlayCase play;

  /**
   * @param settings win over those that cases need
   */
  Stage(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("ledgerbridge.clockwork", false);
    all.put("ledgerbridge.routes-watch", false);
    all.put("routes.examples", true);
    all.put("poll.cron", "0 0 0 1 1 ? 2099");
    all.put("poll.from", "");
    all.put("flows.enabled", "");
    all.put("flows.record-grace", "5m");
    all.putAll(settings);
    trial.start(all);
    play = new PlayCase(trial, clock);
  }

  Outcome play(Case one) {
    return play.play(one);
  }

  QuickBooksSimulator quickbooks() {
    return trial.quickbooks();
  }

  @Override
  public void close() {
    trial.close();
  }
}

package io.ledgerbridge.alerts;

import io.ledgerbridge.config.AlertSettings;
import io.ledgerbridge.connections.ConnectionWatch;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.delivery.Figures;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.hubspot.PrivateApp;
import io.ledgerbridge.observing.Oldest;
import io.ledgerbridge.quickbooks.MeteredReads;
import io.ledgerbridge.routing.DeadRoutes;
import java.util.List;

/** All that is looked for. */
public final class Conditions {
  private Conditions() {}

  /** Each follows an index, or reads a table of a few rows. */
  public static List<Condition> all(
      AlertSettings settings,
      Figures figures,
      Oldest oldest,
      Tokens tokens,
      ConnectionWatch watch,
      PrivateApp privateApp,
      MeteredReads reads,
      DeadRoutes routes) {
    return List.of(
        new ManyParked(() -> figures.in(State.PARKED), settings.parked()),
        new OldestWaits(oldest::ages, settings.oldest()),
        new LostConnections(tokens::all, privateApp::troubles),
        new EndingTokens(tokens::all, watch::warning),
        new ReadsNearAllowance(reads),
        new RoutesDead(routes::all));
  }
}

package io.ledgerbridge.simulator.hubspot;

import java.time.Duration;
import java.util.List;

/**
 * Settings of actions ordered over HTTP.
 *
 * @param retryMillis one retry for each, so long after the one before
 */
record ActionSettingsOrder(List<Long> retryMillis) {
  void obey(ActionSettings settings) {
    settings.retryDelays(retryMillis.stream().map(Duration::ofMillis).toList());
  }
}

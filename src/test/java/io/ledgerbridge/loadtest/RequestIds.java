package io.ledgerbridge.loadtest;

import java.util.Map;

/** What QuickBooks may do with a {@code requestid}. */
enum RequestIds {
  KEPT(Map.of()),
  IGNORED(Map.of("ignoreRequestId", true)),
  FORGOTTEN(Map.of("requestIdMemory", 2000)),
  REPLAYS_REFUSALS(Map.of("replayFailures", true));

  private final Map<String, Object> settings;

  RequestIds(Map<String, Object> settings) {
    this.settings = settings;
  }

  Map<String, Object> settings() {
    return settings;
  }

  static RequestIds named(String name) {
    return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }
}

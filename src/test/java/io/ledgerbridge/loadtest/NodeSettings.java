package io.ledgerbridge.loadtest;

import java.util.HashMap;
import java.util.Map;

/** The environment of a node: the simulators, no limits of its own, and nothing but webhooks. */
final class NodeSettings {
  /** Polls would find what a webhook lost: they are put off. */
  private static final String NEVER = "0 0 0 1 1 ? 2099";

  private final Map<String, String> all = new HashMap<>();

  NodeSettings(World world) {
    all.putAll(world.environment());
    all.put("LEDGERBRIDGE_ENCRYPTION_KEY", "load test");
    all.put("ROUTES_DIR", Application.routesFolder().toString());
    all.put("FLOWS_ENABLED", "deal-loaded-to-invoice");
    all.put("FLOWS_SINCE", "2020-01-01T00:00:00Z");
    all.put("POLL_CRON", NEVER);
    all.put("HUBSPOT_REQUESTS_PER_10_SECONDS", "0");
    all.put("HUBSPOT_SEARCHES_PER_SECOND", "0");
    all.put("QUICKBOOKS_REQUESTS_PER_SECOND", "0");
    all.put("QUICKBOOKS_REQUESTS_PER_MINUTE", "0");
    all.put("QUICKBOOKS_CONCURRENCY", "0");
    all.put("LOGGING_LEVEL_ROOT", "WARN");
  }

  NodeSettings with(String name, String value) {
    all.put(name, value);
    return this;
  }

  NodeSettings with(Map<String, String> more) {
    all.putAll(more);
    return this;
  }

  Map<String, String> map() {
    return Map.copyOf(all);
  }
}

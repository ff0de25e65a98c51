package io.ledgerbridge.loadtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The faults that both simulators make at random while nodes are killed. */
final class Misfortunes {
  /** What a node waits for an answer, and the longer time after which it looks what happened. */
  static final long TIMEOUT = 4000;

  static final long SETTLE = 10_000;

  /** The work is done after the node has given up waiting, and before it looks. */
  private static final long SLOW = TIMEOUT + 1000;

  private static final String WRITES = "POST /v3/company/.*";
  private static final String READS = "GET /v3/company/.*";
  private static final String TOKENS = "POST .*/tokens/bearer";
  private static final String ANY = ".*";

  private static final List<Map<String, Object>> QUICKBOOKS =
      List.of(
          fault(WRITES, 0.02, Map.of("drop", "after")),
          fault(WRITES, 0.01, Map.of("drop", "before")),
          fault(WRITES, 0.01, Map.of("delayMillis", SLOW, "drop", "after")),
          fault(WRITES, 0.01, Map.of("status", 500, "contentType", "text/html", "body", "<html>")),
          fault(WRITES, 0.01, Map.of("status", 429, "retryAfter", 2)),
          fault(READS, 0.01, Map.of("status", 503)),
          fault(TOKENS, 0.05, Map.of("drop", "after")));

  private static final List<Map<String, Object>> HUBSPOT =
      List.of(
          fault(ANY, 0.02, Map.of("status", 500)),
          fault(ANY, 0.01, Map.of("drop", "after")),
          fault(
              ANY,
              0.01,
              Map.of("status", 429, "retryAfter", 1, "body", "{\"errorType\":\"RATE_LIMIT\"}")));

  private Misfortunes() {}

  static void begin(World world) {
    QUICKBOOKS.forEach(world::quickbooksFault);
    HUBSPOT.forEach(world::hubspotFault);
  }

  private static Map<String, Object> fault(String match, double rate, Map<String, Object> rest) {
    Map<String, Object> fault = new HashMap<>(rest);
    fault.put("match", match);
    fault.put("rate", rate);
    fault.put("times", 0);
    return fault;
  }
}

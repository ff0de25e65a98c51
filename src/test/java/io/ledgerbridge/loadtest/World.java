package io.ledgerbridge.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The two simulators in their own process, by their control addresses. */
record World(String hubspot, String quickbooks) {
  private static final String CONTROL = "/__simulator/";

  /** See {@code LoadOrder}. */
  void add(Map<String, ?> order) {
    Web.post(hubspot + CONTROL + "deals", order);
  }

  List<Deal> deals() {
    return list(Web.get(hubspot + CONTROL + "deals"), Deal::of);
  }

  List<Document> documents() {
    return list(Web.get(quickbooks + CONTROL + "documents"), Document::of);
  }

  /** Each is a record that comes to an action, see {@code ActionOrder}; all at once. */
  void begin(List<Map<String, ?>> actions) {
    Web.post(hubspot + CONTROL + "actions", actions);
  }

  void forgetExecutions() {
    Web.delete(hubspot + CONTROL + "actions");
  }

  /** What became of all that {@link #begin} began. */
  List<Execution> executions() {
    return list(Web.get(hubspot + CONTROL + "actions"), Execution::of);
  }

  /** An action that is not taken is tried again so often, so long after. */
  void retryActions(int times, long millis) {
    Web.post(
        hubspot + CONTROL + "action-settings",
        Map.of("retryMillis", Collections.nCopies(times, millis)));
  }

  Map<String, String> environment() {
    Map<String, String> settings = new TreeMap<>();
    Web.get(hubspot + CONTROL + "environment")
        .properties()
        .forEach(each -> settings.put(each.getKey(), each.getValue().asText()));
    return settings;
  }

  void quickbooks(Map<String, ?> settings) {
    Web.post(quickbooks + CONTROL + "settings", settings);
  }

  void expireTokens() {
    Web.delete(quickbooks + CONTROL + "access-tokens");
  }

  void hubspotFault(Map<String, ?> fault) {
    Web.post(hubspot + CONTROL + "faults", fault);
  }

  void quickbooksFault(Map<String, ?> fault) {
    Web.post(quickbooks + CONTROL + "faults", fault);
  }

  /** How many calls the faults have hit so far, and how many faults have hit none. */
  Hits hits() {
    List<Integer> hits = new java.util.ArrayList<>();
    for (String simulator : List.of(hubspot, quickbooks)) {
      Web.get(simulator + CONTROL + "faults").forEach(each -> hits.add(each.path("hits").asInt()));
    }
    long idle = hits.stream().filter(each -> each == 0).count();
    return new Hits(hits.stream().mapToInt(Integer::intValue).sum(), idle);
  }

  record Hits(long calls, long idleFaults) {}

  void noFaults() {
    Web.delete(hubspot + CONTROL + "faults");
    Web.delete(quickbooks + CONTROL + "faults");
  }

  void forgetCalls() {
    Web.delete(hubspot + CONTROL + "calls");
    Web.delete(quickbooks + CONTROL + "calls");
  }

  Calls calls() {
    JsonNode hubspots = Web.get(hubspot + CONTROL + "calls");
    JsonNode asked = Web.get(quickbooks + CONTROL + "calls");
    return new Calls(
        sum(hubspots, ".*"),
        sum(hubspots, "POST .*/callbacks/.*complete"),
        sum(asked, "POST /v3/.*"),
        sum(asked, "POST /v3/.*/invoice"),
        sum(asked, "GET /v3/.*"),
        sum(asked, ".*/tokens/bearer"));
  }

  /** The calls of each company so far. */
  List<Company> companies() {
    return list(
        Web.get(quickbooks + CONTROL + "companies"),
        each ->
            new Company(
                each.path("realm").asText(),
                each.path("reads").asLong() + each.path("writes").asLong(),
                each.path("refused").asLong()));
  }

  /** How many calls a company had, and how many of them were over a limit. */
  record Company(String realm, long calls, long refused) {}

  /**
   * How many calls there were.
   *
   * @param completions those of HubSpot's that told workflows what they wait for
   */
  record Calls(
      long hubspot, long completions, long writes, long invoices, long reads, long tokens) {}

  private static long sum(JsonNode counts, String pattern) {
    return counts.properties().stream()
        .filter(each -> each.getKey().matches(pattern))
        .mapToLong(each -> each.getValue().asLong())
        .sum();
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    return StreamSupport.stream(array.spliterator(), false).map(read).toList();
  }
}

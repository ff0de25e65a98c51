package io.ledgerbridge.observing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a call to HubSpot or QuickBooks is for, in a word: few enough to be a label of a metric. */
final class CallKind {
  private static final String OTHER = "other";
  private static final Map<String, String> HUBSPOT = hubspot();

  private CallKind() {}

  /**
   * @param path with or without what stands before it
   */
  static String ofHubSpot(String path) {
    return HUBSPOT.entrySet().stream()
        .filter(each -> path.matches(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHER);
  }

  /** By the resource behind the company: {@code query}, {@code cdc}, {@code create-invoice} … */
  static String ofQuickBooks(String method, String path) {
    String resource = path.replaceFirst("^.*/company/[^/]+/", "").replaceFirst("[/?].*", "");
    if (!resource.matches("[a-zA-Z]{1,30}")) {
      return OTHER;
    }
    String name = resource.toLowerCase(Locale.ROOT);
    return method.equals("POST") ? "create-" + name : name;
  }

  private static Map<String, String> hubspot() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put(".*/search", "search");
    kinds.put(".*/associations/.*", "associations");
    kinds.put(".*/batch/read", "batch-read");
    kinds.put(".*/batch/(create|update|upsert)", "batch-write");
    kinds.put(".*/callbacks/.*", "action-callback");
    kinds.put(".*/(properties|pipelines|owners)(/.*)?", "definitions");
    kinds.put("/account-info/.*", "account");
    kinds.put("/oauth/.*", "token-info");
    kinds.put(".*/objects/.*", "record");
    return kinds;
  }
}

package io.ledgerbridge.cases;

import io.ledgerbridge.simulator.Fault;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that goes wrong on the way to HubSpot or QuickBooks.
 *
 * @param quickbooks the call that it hits: {@code create Invoice}, {@code query}, {@code changes},
 *     {@code token}
 * @param hubspot the call that it hits: {@code search deals}, {@code read deals}, {@code update
 *     deals}, {@code associations}
 * @param answer {@code cut} (nothing was done), {@code lost} (it was done, but the answer never
 *     came), an HTTP status from 400 to 599, Intuit's code of an error, or the word with which a
 *     token is refused
 * @param says QuickBooks' own words for the error
 * @param times how many calls it hits, one after the other; without it, one
 */
record FaultGiven(
    Optional<String> quickbooks,
    Optional<String> hubspot,
    String answer,
    Optional<String> says,
    Integer times) {

  FaultGiven {
    times = times == null ? 1 : times;
    Case.require(answer != null, "faults.answer", "what comes back in place of an answer");
    Case.require(
        quickbooks.isPresent() != hubspot.isPresent(),
        "faults.quickbooks",
        "the call that is hit, of either quickbooks or hubspot");
    if (times < 1) {
      throw new UnreadableCase("the key 'faults.times' must be 1 or more");
    }
  }

  /** As the case says it. */
  String call() {
    return quickbooks.map("quickbooks: "::concat).orElseGet(() -> "hubspot: " + hubspot.get());
  }

  Fault fault() {
    String match = quickbooks.map(FaultGiven::quickbooks).orElseGet(() -> hubspot(hubspot.get()));
    return switch (answer) {
      case "lost" -> Fault.dropAfter(match, times, 1);
      case "cut" -> Fault.dropBefore(match, times, 1);
      default -> new FaultBody(answer, says).fault(match, times);
    };
  }

  private static String quickbooks(String call) {
    String[] words = call.split(" ");
    return switch (words[0] + words.length) {
      case "create2" -> "POST /v3/company/[^/]+/" + words[1].toLowerCase(Locale.ROOT);
      case "query1" -> "GET /v3/company/[^/]+/query";
      case "changes1" -> "GET /v3/company/[^/]+/cdc";
      case "token1" -> "POST /oauth2/v1/tokens/bearer";
      default -> throw unknown("quickbooks", call, "create Invoice, query, changes, token");
    };
  }

  private static String hubspot(String call) {
    String[] words = call.split(" ");
    return switch (words[0] + words.length) {
      case "search2" -> "POST .*/objects/(.*/)?" + words[1] + "/search";
      case "read2" -> "POST .*/objects/(.*/)?" + words[1] + "/batch/read";
      case "update2" -> "POST .*/objects/(.*/)?" + words[1] + "/batch/update";
      case "associations1" -> "POST .*/associations/.*";
      default ->
          throw unknown("hubspot", call, "search deals, read deals, update deals, associations");
    };
  }

  private static UnreadableCase unknown(String key, String call, String known) {
    return new UnreadableCase(
        "the key 'faults.%s' cannot be '%s'; it can be like: %s".formatted(key, call, known));
  }
}

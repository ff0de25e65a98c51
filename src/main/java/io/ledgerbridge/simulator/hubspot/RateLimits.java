package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.TextNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts calls in rolling windows of the clock. Searches have a window of their own. */
final class RateLimits {
  private static final int DAILY = 650_000;
  private static final int USUAL = 190;
  private final Clock clock;
  private final Settings settings;
  private final Deque<Instant> requests = new ArrayDeque<>();
  private final Deque<Instant> searches = new ArrayDeque<>();
  private int today;

  RateLimits(Clock clock, Settings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  synchronized void take(Call call) {
    today++;
    if (search(call)) {
      take(searches, settings.searchesPerSecond(), Duration.ofSeconds(1), "SECONDLY");
    } else {
      Duration window = Duration.ofSeconds(10);
      take(requests, settings.requestsPerTenSeconds(), window, "TEN_SECONDLY_ROLLING");
    }
  }

  /** Adds the headers that every answer has but those of searches. */
  synchronized Answer mark(Call call, Answer answer) {
    if (search(call)) {
      return answer;
    }
    int most = settings.requestsPerTenSeconds() == 0 ? USUAL : settings.requestsPerTenSeconds();
    return answer
        .with("X-HubSpot-RateLimit-Daily", Integer.toString(DAILY))
        .with("X-HubSpot-RateLimit-Daily-Remaining", Integer.toString(Math.max(0, DAILY - today)))
        .with("X-HubSpot-RateLimit-Interval-Milliseconds", "10000")
        .with("X-HubSpot-RateLimit-Max", Integer.toString(most))
        .with("X-HubSpot-RateLimit-Remaining", Integer.toString(most - requests.size()));
  }

  private void take(Deque<Instant> taken, int most, Duration window, String policy) {
    if (most == 0) {
      taken.clear();
      return;
    }
    Instant now = clock.instant();
    while (!taken.isEmpty() && !taken.peekFirst().isAfter(now.minus(window))) {
      taken.removeFirst();
    }
    if (taken.size() >= most) {
      throw refusal(policy);
    }
    taken.addLast(now);
  }

  private static Refusal refusal(String policy) {
    return Refusal.of(
            429,
            "",
            "You have reached your " + policy.toLowerCase(java.util.Locale.ROOT) + " limit.")
        .with("errorType", TextNode.valueOf("RATE_LIMIT"))
        .with("policyName", TextNode.valueOf(policy));
  }

  private static boolean search(Call call) {
    return call.path().endsWith("/search");
  }
}

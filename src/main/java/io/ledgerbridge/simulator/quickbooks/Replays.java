package io.ledgerbridge.simulator.quickbooks;

import io.ledgerbridge.simulator.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The answers of the writes of a company by {@code requestid}. A repeat gets the stored answer and
 * does no work. Call it with the company locked, so that repeats at the same time do not work
 * twice.
 */
final class Replays {
  private final Map<String, Stored> answers = new HashMap<>();
  private final Settings settings;
  private final Clock clock;

  private record Stored(Answer answer, Instant at) {}

  Replays(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  void clear() {
    answers.clear();
  }

  Answer once(String requestId, int most, Supplier<Answer> work) {
    if (requestId.length() > most) {
      throw Rejection.of(
          "2130",
          "Invalid Request Id Format",
          "The request id may have at most " + most + " characters.");
    }
    if (requestId.isEmpty() || settings.ignoresRequestId()) {
      return work.get();
    }
    Stored stored = answers.get(requestId);
    return stored != null && remembered(stored) ? stored.answer() : store(requestId, work.get());
  }

  private boolean remembered(Stored stored) {
    return clock.instant().isBefore(stored.at().plus(settings.requestIdMemory()));
  }

  private Answer store(String requestId, Answer answer) {
    if (answer.status() == 200 || settings.replaysFailures() && answer.status() == 400) {
      answers.put(requestId, new Stored(answer, clock.instant()));
    }
    return answer;
  }
}

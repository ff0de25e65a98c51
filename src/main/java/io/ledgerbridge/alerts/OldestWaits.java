package io.ledgerbridge.alerts;

import io.ledgerbridge.observing.Oldest.Place;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Something that should go on by itself has not for long. */
final class OldestWaits implements Condition {
  private final Supplier<Map<Place, Duration>> ages;
  private final Duration longest;

  /**
   * @param ages of the oldest in each place
   * @param longest which is still no alert
   */
  OldestWaits(Supplier<Map<Place, Duration>> ages, Duration longest) {
    this.ages = ages;
    this.longest = longest;
  }

  @Override
  public Stream<Alert> now() {
    return ages.get().entrySet().stream()
        .filter(each -> !each.getKey().state().equals("parked"))
        .filter(each -> each.getValue().compareTo(longest) > 0)
        .map(each -> alert(each.getKey(), each.getValue()));
  }

  private Alert alert(Place place, Duration age) {
    String what = place.table().equals("inbox") ? "inbox row" : "delivery";
    return Alert.of(
        "oldest",
        place.table() + "-" + place.state(),
        "The oldest %s that is %s has been there for %s, longer than %s. Look at the overview of the console, and at /actuator/health."
            .formatted(what, place.state(), words(age), words(longest)));
  }

  private static String words(Duration time) {
    return time.toHours() > 0
        ? time.toHours() + " h " + time.toMinutesPart() + " min"
        : time.toMinutes() + " min";
  }
}

package io.ledgerbridge.hubspot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what HubSpot stores, which is always text, with what a filter wants: as numbers or times
 * where both are such, else as text without regard to case.
 */
final class StoredValue {
  // With a leading zero it is a postal code or a phone number.
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?");
  private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

  private StoredValue() {}

  static int compare(String stored, String wanted) {
    if (number(stored) && number(wanted)) {
      return new BigDecimal(stored).compareTo(new BigDecimal(wanted));
    }
    Optional<Instant> time = DATED.matcher(stored).matches() ? time(stored) : Optional.empty();
    Optional<Instant> other = time.flatMap(here -> time(wanted));
    return other.isPresent()
        ? time.get().compareTo(other.get())
        : key(stored).compareTo(key(wanted));
  }

  /** A field of several choices holds them with semicolons between; one of them is enough. */
  static boolean among(String stored, List<String> wanted) {
    return Stream.concat(Stream.of(stored), Stream.of(stored.split(";")))
        .anyMatch(each -> wanted.stream().anyMatch(one -> compare(each.strip(), one) == 0));
  }

  /** Every wanted word is a word of the value; {@code *} stands for anything. */
  static boolean containsToken(String stored, String wanted) {
    List<String> words =
        Stream.concat(
                Stream.of(key(stored).split("[\\s;,]+")),
                Stream.of(key(stored).split("[^\\p{L}\\p{N}]+")))
            .toList();
    return Stream.of(key(wanted).split("\\s+"))
        .map(StoredValue::pattern)
        .allMatch(token -> words.stream().anyMatch(word -> token.matcher(word).matches()));
  }

  private static Pattern pattern(String token) {
    return Pattern.compile(
        Stream.of(token.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }

  private static boolean number(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Moments.parse(text));
    } catch (UnexpectedAnswer noTime) {
      return Optional.empty();
    }
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}

package io.ledgerbridge.simulator.hubspot;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether every word of a wanted text, {@code *} standing for anything, is a word of a value. */
final class Tokens implements Predicate<String> {
  private final List<Pattern> wanted;

  Tokens(String wanted) {
    this.wanted = Stream.of(wanted.trim().split("\\s+")).map(Tokens::pattern).toList();
  }

  @Override
  public boolean test(String value) {
    List<String> words =
        Stream.concat(Stream.of(value.split("\\s+")), Stream.of(value.split("[^\\p{L}\\p{N}]+")))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return wanted.stream()
        .allMatch(pattern -> words.stream().anyMatch(word -> pattern.matcher(word).matches()));
  }

  private static Pattern pattern(String token) {
    String[] parts = token.toLowerCase(Locale.ROOT).split("\\*", -1);
    return Pattern.compile(
        String.join(".*", Stream.of(parts).map(Pattern::quote).toArray(String[]::new)));
  }
}

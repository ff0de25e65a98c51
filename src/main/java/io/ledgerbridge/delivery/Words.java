package io.ledgerbridge.delivery;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What people look for: runs of letters and digits, in lower case and without accents. */
final class Words {
  private static final int MOST = 16;
  private static final int LONGEST = 64;

  private Words() {}

  /** The first sixteen different words of the texts. */
  static List<String> of(String... texts) {
    String plain =
        Normalizer.normalize(String.join(" ", texts), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, word.offsetByCodePoints(0, points(word))))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static int points(String word) {
    return Math.min(LONGEST, word.codePointCount(0, word.length()));
  }
}

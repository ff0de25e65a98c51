package io.ledgerbridge.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a filter's text, with the columns where they stand. */
final class FilterWords {
  private static final Pattern WORD =
      Pattern.compile(
          "\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|([(),])|([^\\s(),\"'][^\\s(),]*))");
  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int position;

  /**
   * @param column from 1
   */
  record Word(String text, boolean quoted, int column) {}

  FilterWords(String text) {
    this.text = text;
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (end < text.stripTrailing().length()) {
      if (!matcher.region(end, text.length()).lookingAt()) {
        int lone = end + text.substring(end).length() - text.substring(end).stripLeading().length();
        throw refusal(lone + 1, "the quote is not closed");
      }
      words.add(word(matcher));
      end = matcher.end();
    }
  }

  private static Word word(Matcher matcher) {
    for (int group = 1; group <= 4; group++) {
      if (matcher.group(group) != null) {
        boolean quoted = group <= 2;
        String found = matcher.group(group);
        return new Word(
            quoted ? found.replaceAll("\\\\(.)", "$1") : found,
            quoted,
            matcher.start(group) + (quoted ? 0 : 1));
      }
    }
    throw new IllegalStateException("a word of no kind");
  }

  boolean atEnd() {
    return position == words.size();
  }

  Word next() {
    return words.get(position);
  }

  /** Passes over the word when it comes next; case does not count. */
  boolean skip(String word) {
    boolean here = !atEnd() && !next().quoted() && next().text().equalsIgnoreCase(word);
    position += here ? 1 : 0;
    return here;
  }

  Word take(String what) {
    if (atEnd()) {
      throw refusal(what + " is missing");
    }
    return words.get(position++);
  }

  /** A refusal of what comes next. */
  IllegalArgumentException refusal(String why) {
    return refusal(atEnd() ? text.length() + 1 : next().column(), why);
  }

  IllegalArgumentException refusalAt(Word word, String why) {
    return refusal(word.column(), why);
  }

  private IllegalArgumentException refusal(int column, String why) {
    return new IllegalArgumentException(
        "The sync filter \"%s\" cannot be read at column %d: %s. Write it like: lifecyclestage EQ customer AND email HAS_PROPERTY"
            .formatted(text, column, why));
  }
}

package io.ledgerbridge.simulator.quickbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a statement into words and hands them out one after the other. */
final class QueryWords {
  private static final Pattern WORD =
      Pattern.compile("\\s*('(?:[^'\\\\]|\\\\.)*'|<=|>=|[=<>(),*]|[A-Za-z0-9_.:+-]+)");

  private final List<String> words = new ArrayList<>();
  private int at;

  QueryWords(String statement) {
    String text = statement.trim();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      words.add(matcher.group(1));
      end = matcher.end();
    }
    if (end != text.length()) {
      throw error(text.substring(end));
    }
  }

  boolean done() {
    return at == words.size();
  }

  String next() {
    if (done()) {
      throw error("<EOF>");
    }
    return words.get(at++);
  }

  boolean accept(String word) {
    boolean there = !done() && words.get(at).equalsIgnoreCase(word);
    at += there ? 1 : 0;
    return there;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw error(done() ? "<EOF>" : words.get(at));
    }
  }

  /** A value: quoted, or a bare word such as true, 12 or CURRENT_DATE. */
  String value(String today) {
    String word = next();
    if (word.startsWith("'")) {
      return word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1");
    }
    return word.equalsIgnoreCase("CURRENT_DATE") ? today : word;
  }

  int number() {
    String word = next();
    if (!word.matches("\\d{1,9}")) {
      throw error(word);
    }
    return Integer.parseInt(word);
  }

  static Rejection error(String word) {
    return Rejection.of(
        "4000",
        "Error parsing query",
        "QueryParserError: Encountered \" %s \" at line 1.".formatted(word.trim()));
  }
}

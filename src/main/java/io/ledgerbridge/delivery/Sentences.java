package io.ledgerbridge.delivery;

/** Puts other people's words into our sentences. */
final class Sentences {
  private Sentences() {}

  /** The text with one full stop at its end. */
  static String end(String text) {
    String bare = text.strip().replaceAll("[.\\s]+$", "");
    return bare + ".";
  }
}

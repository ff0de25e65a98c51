package io.ledgerbridge.cases;

/** A case file that cannot be played; the message is a sentence without the file's name. */
class UnreadableCase extends RuntimeException {
  UnreadableCase(String sentence) {
    super(sentence);
  }
}

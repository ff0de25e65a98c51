package io.ledgerbridge.cases;

import java.util.OptionalInt;

/** A case file that cannot be played; the message is a sentence without the file's name. */
class UnreadableCase extends RuntimeException {
  private final String what;
  private final int line;

  UnreadableCase(String what) {
    this(what, 0);
  }

  /**
   * @param line counted from 1; 0 when it is not known
   */
  UnreadableCase(String what, int line) {
    super(line > 0 ? "line " + line + ": " + what : what);
    this.what = what;
    this.line = line;
  }

  String what() {
    return what;
  }

  OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }
}

package io.ledgerbridge.routefiles;

import java.util.OptionalInt;

/**
 * Why a route file was refused, for a person.
 *
 * @param file below the routes folder, with slashes
 * @param line counted from 1, when known
 * @param what what is wrong, without a full stop
 * @param remedy what to do about it, without a full stop
 */
public record RouteProblem(String file, OptionalInt line, String what, String remedy) {

  static RouteProblem at(String file, int line, String what, String remedy) {
    return new RouteProblem(
        file, line > 0 ? OptionalInt.of(line) : OptionalInt.empty(), what, remedy);
  }

  static RouteProblem in(String file, String what, String remedy) {
    return at(file, 0, what, remedy);
  }

  /** {@code file:line: what; remedy}. */
  public String sentence() {
    String place = line.isPresent() ? file + ":" + line.getAsInt() : file;
    return place + ": " + what + "; " + remedy;
  }
}

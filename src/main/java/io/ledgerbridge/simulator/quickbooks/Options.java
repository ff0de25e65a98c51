package io.ledgerbridge.simulator.quickbooks;

import io.ledgerbridge.simulator.Call;
import java.util.Locale;
import java.util.Set;

/**
 * What the query part of the address asks for besides the body.
 *
 * @param operation of {@code operation=}, lower case; empty when absent
 * @param include the words of {@code include=}, lower case
 */
record Options(String operation, Set<String> include) {
  static final Options NONE = new Options("", Set.of());
  static final Options VOID = new Options("void", Set.of());
  static final Options DELETE = new Options("delete", Set.of());

  static Options of(Call call) {
    return of(call.param("operation").orElse(""), call.param("include").orElse(""));
  }

  static Options of(String operation, String include) {
    return new Options(
        operation.toLowerCase(Locale.ROOT), Set.of(include.toLowerCase(Locale.ROOT).split(",")));
  }

  /** Three forms of a void are in use. */
  boolean isVoid() {
    return operation.equals("void") || include.contains("void");
  }

  boolean isDelete() {
    return operation.equals("delete");
  }

  boolean allowsDuplicateNumber() {
    return include.contains("allowduplicatedocnum");
  }
}

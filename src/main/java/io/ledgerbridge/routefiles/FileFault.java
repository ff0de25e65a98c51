package io.ledgerbridge.routefiles;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was thrown while a file was loaded, and where in its text to look for it. */
record FileFault(String file, String text, List<Throwable> causes) {

  static FileFault of(String file, String text, Throwable fault) {
    List<Throwable> causes =
        Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(20).toList();
    return new FileFault(file, text, causes);
  }

  /** The outermost cause of this kind. */
  <T extends Throwable> Optional<T> first(Class<T> kind) {
    return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The first group of the pattern in the outermost message that has it. */
  Optional<String> match(Pattern pattern) {
    return causes.stream()
        .map(cause -> pattern.matcher(String.valueOf(cause.getMessage())))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** The first line outside comments, from a line on, that holds the text; 0 when none does. */
  int lineWith(String wanted, int from) {
    List<String> lines = text.lines().toList();
    for (int i = Math.max(0, from - 1); i < lines.size(); i++) {
      if (lines.get(i).contains(wanted) && !lines.get(i).strip().startsWith("#")) {
        return i + 1;
      }
    }
    return 0;
  }

  int lineWith(String wanted) {
    return lineWith(wanted, 1);
  }

  /** The last message, on one line and without a full stop. */
  String rootMessage() {
    Throwable root = causes.get(causes.size() - 1);
    return oneLine(root.getMessage() == null ? root.toString() : root.getMessage());
  }

  RouteProblem problem(int line, String what, String remedy) {
    return RouteProblem.at(file, line, what, remedy);
  }

  static String oneLine(String message) {
    return message.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
  }
}

package io.ledgerbridge.simulator.quickbooks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One property of a shape, as written in shapes.txt. */
record Field(String name, boolean readOnly, boolean list, String type, String argument) {
  private static final Pattern TYPE = Pattern.compile("([A-Za-z]+)(?:\\((.*)\\))?");

  static Field parse(String text) {
    int colon = text.indexOf(':');
    String name = text.substring(0, colon);
    String type = text.substring(colon + 1);
    if (type.equals("!")) {
      return new Field(name, true, false, "any", "");
    }
    boolean list = type.startsWith("[");
    Matcher parts = TYPE.matcher(list ? type.substring(1, type.length() - 1) : type);
    if (!parts.matches()) {
      throw new IllegalStateException("shapes.txt: not a property: " + text);
    }
    return new Field(
        name, false, list, parts.group(1), parts.group(2) == null ? "" : parts.group(2));
  }
}

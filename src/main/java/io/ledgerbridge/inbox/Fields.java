package io.ledgerbridge.inbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The plain fields of an event; what is missing is blank. */
public record Fields(Map<String, String> values) {
  static final String ID = "\\d{1,20}";

  /** PostgreSQL's texts hold no NUL. */
  public String text(String name) {
    return values.getOrDefault(name, "").replace("\u0000", "");
  }

  /** The value when it is an id: up to 20 digits. */
  public String id(String name) {
    String value = values.getOrDefault(name, "");
    return value.matches(ID) ? value : "";
  }

  /** The values of a list; none where it is no list. */
  List<String> list(String name) {
    return List.of(text(name + EventArray.LIST).split(";"));
  }

  /** The first of them that is an id. */
  String first(String... names) {
    return Stream.of(names).map(this::id).filter(id -> !id.isEmpty()).findFirst().orElse("");
  }
}

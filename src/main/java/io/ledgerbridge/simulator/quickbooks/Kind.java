package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules of one entity. */
abstract class Kind {
  private final String name;
  private final Set<String> filterable;

  Kind(String name, String filterable) {
    this.name = name;
    this.filterable = Set.of(filterable.toLowerCase(Locale.ROOT).split(" "));
  }

  /** Checks what the shape cannot, and adds what the server computes. */
  abstract void complete(Draft draft);

  String name() {
    return name;
  }

  Shape shape() {
    return Shapes.of(name);
  }

  /** Whose ids come from one sequence. */
  String sequence() {
    return name;
  }

  /** What must be unique in the books, and is looked up fast. */
  Collection<String> keys(ObjectNode entity) {
    return List.of();
  }

  boolean filterable(String property) {
    String lower = property.toLowerCase(Locale.ROOT);
    return filterable.contains(lower) || lower.startsWith("metadata.");
  }

  /** Only active ones are listed unless the query speaks of Active. */
  boolean nameList() {
    return false;
  }

  boolean writable() {
    return true;
  }

  boolean deletable() {
    return false;
  }

  /** Makes the document worth nothing but keeps it. */
  void voided(Draft draft) {
    throw Rejection.operation("void");
  }

  /**
   * Carries a change over to other records.
   *
   * @param before empty for a new record
   * @param after empty for a deleted one
   */
  void effects(Books books, Optional<ObjectNode> before, Optional<ObjectNode> after) {}

  /** The path under the company, and the column of a batch, are the name in lower case. */
  String resource() {
    return name.toLowerCase(Locale.ROOT);
  }
}

package io.ledgerbridge.nodes;

import java.util.Optional;

/** Where work comes to by something else than even parts, e.g. with a partition of Kafka. */
@FunctionalInterface
public interface Places {
  /** Everything is spread evenly. */
  Places ANYWHERE = name -> Optional.empty();

  /**
   * Whether the work comes to this node.
   *
   * @param name of a lease
   * @return empty where it may be done anywhere, or while nobody can tell
   */
  Optional<Boolean> here(String name);
}

package io.ledgerbridge.nodes;

/** Is told when this process takes a lease, or has one no more. */
@FunctionalInterface
public interface LeaseWatch {
  /** Nobody wants to know. */
  LeaseWatch NOBODY = (kind, change) -> {};

  /** What became of a lease. */
  enum Change {
    TAKEN,
    /** Another node has it, or the renewal came too late. */
    LOST,
    GIVEN_BACK
  }

  /**
   * @param kind what is leased: {@code company}, {@code portal} …
   */
  void changed(String kind, Change change);
}

package io.ledgerbridge.nodes;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Follows a record through the parts of its way, where traces are switched on. */
public interface Traces {
  /** Nothing is followed. */
  Traces OFF =
      new Traces() {
        @Override
        public Optional<String> current() {
          return Optional.empty();
        }

        @Override
        public Part begin(String name, Collection<String> before, Map<String, String> tags) {
          return Part.NONE;
        }
      };

  /** What a later part goes on from, as a traceparent; empty while nothing is traced. */
  Optional<String> current();

  /**
   * Begins a part of each of these traces, on this thread, or of a new one when there are none.
   *
   * @param before traceparents
   * @param tags by which people find it
   */
  Part begin(String name, Collection<String> before, Map<String, String> tags);

  /** A part that is under way, until it is closed on the same thread. */
  interface Part extends AutoCloseable {
    /** Nothing is told of it. */
    Part NONE =
        new Part() {
          @Override
          public void tag(String name, String value) {}

          @Override
          public void close() {}
        };

    /** What was found out meanwhile. */
    void tag(String name, String value);

    @Override
    void close();
  }
}

package io.ledgerbridge.simulator.hubspot;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param after where the next part begins; empty on the last one
 */
record Page<T>(List<T> items, Optional<String> after) {

  static <T> Page<T> of(List<T> all, int from, int size) {
    int start = Math.min(Math.max(from, 0), all.size());
    int end = Math.min(start + size, all.size());
    return new Page<>(
        all.subList(start, end),
        end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
  }
}

package io.ledgerbridge.hubspot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what is too long for one call. */
final class Parts {
  private Parts() {}

  static <T> List<List<T>> of(Collection<T> all, int size) {
    List<T> list = new ArrayList<>(all);
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < list.size(); from += size) {
      parts.add(list.subList(from, Math.min(from + size, list.size())));
    }
    return parts;
  }
}

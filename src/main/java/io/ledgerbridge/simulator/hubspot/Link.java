package io.ledgerbridge.simulator.hubspot;

import java.util.ArrayList;
import java.util.List;

/** What joins a record to another one. */
record Link(long to, List<AssociationType> types) {

  Link with(AssociationType type) {
    List<AssociationType> more = new ArrayList<>(types);
    if (!more.contains(type)) {
      more.add(type);
    }
    return new Link(to, List.copyOf(more));
  }

  Link plain() {
    return new Link(to, types.stream().filter(type -> type.label().isEmpty()).toList());
  }
}

package io.ledgerbridge.simulator.hubspot;

import java.util.List;

/** Associates two records with these labels; the labels they had before are replaced. */
record LabelPair(Associations associations) {

  void with(List<AssociationType> types, long from, long to) {
    types.stream()
        .findFirst()
        .ifPresent(any -> associations.unlabel(any.from(), from, any.to(), to));
    types.forEach(type -> associations.add(type, from, to));
  }
}

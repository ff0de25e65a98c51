package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.DecimalNode;

/** A party that money moves to or from, in one currency. */
class Trader extends Party {
  Trader(String name, String filterable) {
    super(name, filterable);
  }

  @Override
  void complete(Draft draft) {
    super.complete(draft);
    Currencies.keep(draft);
    draft.entity().set("Balance", DecimalNode.valueOf(draft.was("Balance").decimalValue()));
  }
}

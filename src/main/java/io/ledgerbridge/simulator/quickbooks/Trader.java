package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;

/** A party that money moves to or from, in one currency. */
class Trader extends Party {
  Trader(String name, String filterable) {
    super(name, filterable);
  }

  @Override
  void complete(Draft draft) {
    super.complete(draft);
    JsonNode before = draft.was("CurrencyRef");
    JsonNode home = Json.object().put("value", draft.books().currency());
    draft.absent("CurrencyRef", before.isMissingNode() ? home : before.deepCopy());
    Currencies.keep(draft);
    draft.entity().set("Balance", DecimalNode.valueOf(draft.was("Balance").decimalValue()));
  }
}

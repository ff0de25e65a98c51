package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** Tax codes and rates: read through the API, set up elsewhere. */
final class SetUpByHand extends NameList {
  SetUpByHand(String name) {
    super(name, "Id Name Active");
  }

  @Override
  void complete(Draft draft) {
    draft.require("Name");
    draft.absent("Active", true);
  }

  @Override
  Collection<String> keys(ObjectNode entity) {
    return List.of();
  }

  @Override
  boolean writable() {
    return false;
  }
}

package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The records of one entity in the order of their creation, and what is left of deleted ones. */
record Table(Map<String, ObjectNode> rows, Map<String, ObjectNode> deleted) {

  Table() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  Collection<ObjectNode> all() {
    return rows.values();
  }
}

package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Something that happened to a record.
 *
 * @param properties those that got another value
 * @param more what only events of this kind say
 */
record Change(Kind kind, CrmRecord record, Set<String> properties, Origin origin, ObjectNode more) {

  Change(Kind kind, CrmRecord record, Set<String> properties, Origin origin) {
    this(kind, record, properties, origin, Json.object());
  }

  enum Kind {
    CREATION("creation"),
    UPDATE("propertyChange"),
    DELETION("deletion"),
    RESTORE("restore"),
    MERGE("merge"),
    ASSOCIATION("associationChange");

    private final String event;

    Kind(String event) {
      this.event = event;
    }

    String event() {
      return event;
    }
  }
}

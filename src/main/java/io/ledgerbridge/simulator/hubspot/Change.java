package io.ledgerbridge.simulator.hubspot;

import java.util.Set;

/**
 * Something that happened to a record.
 *
 * @param properties those that got another value
 */
record Change(Kind kind, CrmRecord record, Set<String> properties, Origin origin) {
  enum Kind {
    CREATION("creation"),
    UPDATE("propertyChange"),
    DELETION("deletion");

    private final String event;

    Kind(String event) {
      this.event = event;
    }

    String event() {
      return event;
    }
  }
}

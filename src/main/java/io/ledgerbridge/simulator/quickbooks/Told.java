package io.ledgerbridge.simulator.quickbooks;

import java.time.Instant;
import java.util.Locale;

/** Something that happened to a record of a company, as webhooks tell it. */
record Told(String realm, String entity, String id, Operation operation, Instant at) {

  /** What happened; each payload has its own word for it. */
  enum Operation {
    CREATE("Create", "created"),
    UPDATE("Update", "updated"),
    DELETE("Delete", "deleted"),
    VOID("Void", "voided"),
    EMAILED("Emailed", "emailed");

    final String older;
    final String cloud;

    Operation(String older, String cloud) {
      this.older = older;
      this.cloud = cloud;
    }
  }

  /** The type of its CloudEvent. */
  String type() {
    return "qbo." + entity.toLowerCase(Locale.ROOT) + "." + operation.cloud + ".v1";
  }
}

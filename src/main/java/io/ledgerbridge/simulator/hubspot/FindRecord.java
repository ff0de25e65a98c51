package io.ledgerbridge.simulator.hubspot;

import java.util.Optional;

/** Finds a record by its id, or by another unique property. */
record FindRecord(Crm crm) {

  CrmRecord by(Request request) {
    ObjectType type = request.type();
    String asked = request.var("id");
    String idProperty = request.call().param("idProperty").orElse("");
    boolean read = request.call().method().equals("GET");
    // A read of a merged record answers with the one that it is in now.
    return by(type, idProperty, read && idProperty.isEmpty() ? crm.survivor(type, asked) : asked)
        .orElseThrow(
            () -> Refusal.notFound("Object not found. No " + type.singular() + " has it."));
  }

  /**
   * @param idProperty empty for the record id
   */
  Optional<CrmRecord> by(ObjectType type, String idProperty, String id) {
    if (idProperty.isEmpty() || idProperty.equals("hs_object_id")) {
      return crm.find(type, id);
    }
    if (crm.definitions().find(type, idProperty).filter(PropertyDefinition::unique).isEmpty()) {
      throw Refusal.invalid("Property '" + idProperty + "' is not a unique property");
    }
    return crm.records().findBy(type, idProperty, id);
  }
}

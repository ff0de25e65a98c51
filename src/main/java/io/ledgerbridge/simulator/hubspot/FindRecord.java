package io.ledgerbridge.simulator.hubspot;

import java.util.Optional;

/** Finds a record by its id, or by another unique property. */
record FindRecord(Crm crm) {

  CrmRecord by(Request request) {
    ObjectType type = request.type();
    return by(type, request.call().param("idProperty").orElse(""), request.var("id"))
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

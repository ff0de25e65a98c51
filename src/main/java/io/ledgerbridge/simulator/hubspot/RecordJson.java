package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes records as the object APIs show them. */
final class RecordJson {
  private final Crm crm;
  private final Settings settings;

  RecordJson(Crm crm, Settings settings) {
    this.crm = crm;
    this.settings = settings;
  }

  ObjectNode of(CrmRecord record, Wanted wanted) {
    ObjectNode json = of(record, record.latest(), wanted);
    if (!wanted.withHistory().isEmpty()) {
      json.set("propertiesWithHistory", histories(record, wanted));
    }
    return json;
  }

  /** As it was in that version. */
  ObjectNode of(CrmRecord record, Version version, Wanted wanted) {
    ObjectNode json = Json.object().put("id", record.id());
    json.set("properties", properties(record.type(), version, wanted));
    json.put("createdAt", Timestamps.iso(record.createdAt()));
    json.put("updatedAt", Timestamps.iso(version.at()));
    json.put("archived", record.archivedAt().isPresent());
    record.archivedAt().ifPresent(at -> json.put("archivedAt", Timestamps.iso(at)));
    return json;
  }

  /** Everything that a stored record has, as writes answer it. */
  ObjectNode written(CrmRecord record) {
    return of(record, Wanted.properties(List.copyOf(record.properties().keySet())))
        .put("url", url(record));
  }

  String url(CrmRecord record) {
    return "https://%s/contacts/%d/record/%s/%s"
        .formatted(settings.uiDomain(), settings.portalId(), record.type().id(), record.id());
  }

  private ObjectNode properties(ObjectType type, Version version, Wanted wanted) {
    ObjectNode json = Json.object();
    for (String always : List.of(type.createdProperty(), type.modifiedProperty(), "hs_object_id")) {
      json.put(always, version.properties().get(always));
    }
    wanted.propertiesOf(type).stream()
        .filter(name -> crm.definitions().find(type, name).isPresent())
        .forEach(name -> json.put(name, version.properties().get(name)));
    return json;
  }

  private ObjectNode histories(CrmRecord record, Wanted wanted) {
    ObjectNode json = Json.object();
    wanted.withHistory().stream()
        .filter(name -> crm.definitions().find(record.type(), name).isPresent())
        .forEach(name -> json.set(name, history(record, name)));
    return json;
  }

  private static ArrayNode history(CrmRecord record, String name) {
    ArrayNode array = Json.array();
    for (Version version : record.history(name)) {
      array
          .addObject()
          .put("value", version.value(name).orElse(""))
          .put("timestamp", Timestamps.iso(version.at()))
          .put("sourceType", version.origin().source())
          .put("sourceId", version.origin().sourceId());
    }
    return array;
  }
}

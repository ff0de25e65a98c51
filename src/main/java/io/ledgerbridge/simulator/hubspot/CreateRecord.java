package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a record with its associations, all or nothing. */
record CreateRecord(Crm crm) {
  private record Wish(AssociationType type, long to) {}

  CrmRecord from(ObjectType type, JsonNode input) {
    Map<String, String> values = Json.values(input.path("properties"));
    crm.checkNew(type, values, Origin.CALLER);
    refuseTwins(type, values);
    List<Wish> wishes = wishes(type, input.path("associations"));
    CrmRecord record = crm.create(type, values, Origin.CALLER);
    wishes.forEach(wish -> crm.associations().add(wish.type(), record.number(), wish.to()));
    return record;
  }

  private void refuseTwins(ObjectType type, Map<String, String> values) {
    values.forEach(
        (name, value) ->
            crm.definitions()
                .find(type, name)
                .filter(PropertyDefinition::unique)
                .flatMap(definition -> crm.records().findBy(type, name, value))
                .ifPresent(
                    twin -> {
                      throw Refusal.of(
                          409,
                          "CONFLICT",
                          type.singular() + " already exists. Existing ID: " + twin.id());
                    }));
  }

  private List<Wish> wishes(ObjectType from, JsonNode associations) {
    List<Wish> wishes = new ArrayList<>();
    for (JsonNode each : associations) {
      String to = each.path("to").path("id").asText();
      for (JsonNode spec : each.path("types")) {
        AssociationType type = type(from, spec);
        wishes.add(new Wish(type, crm.alive(type.to(), to).number()));
      }
    }
    return wishes;
  }

  private AssociationType type(ObjectType from, JsonNode spec) {
    int id = spec.path("associationTypeId").asInt();
    return ObjectType.all().stream()
        .flatMap(to -> crm.associations().types().find(from, to, id).stream())
        .findFirst()
        .orElseThrow(() -> AssociationEndpoints.unknownType(from, id));
  }
}

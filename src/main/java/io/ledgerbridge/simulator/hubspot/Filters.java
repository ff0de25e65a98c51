package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/** Turns the filter groups of a search into one test, and refuses too many of them. */
final class Filters {
  private static final int MOST_GROUPS = 5;
  private static final int MOST_IN_GROUP = 6;
  private static final int MOST = 18;
  private final Crm crm;
  private final ObjectType type;

  Filters(Crm crm, ObjectType type) {
    this.crm = crm;
    this.type = type;
  }

  Predicate<Row> of(JsonNode groups) {
    refuseTooMany(groups);
    Predicate<Row> any = row -> groups.isEmpty();
    for (JsonNode group : groups) {
      any = any.or(all(group.path("filters")));
    }
    return any;
  }

  Comparison comparison(String property) {
    return crm.definitions()
        .find(type, property)
        .map(Comparison::new)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "There was a problem with the request. Property "
                        + property
                        + " does not exist"));
  }

  private Predicate<Row> all(JsonNode filters) {
    Predicate<Row> all = row -> true;
    for (JsonNode filter : filters) {
      all = all.and(one(filter));
    }
    return all;
  }

  private Predicate<Row> one(JsonNode filter) {
    String property = filter.path("propertyName").asText();
    return property.startsWith("associations.")
        ? associatedWith(ObjectType.of(property.substring("associations.".length())), filter)
        : new Filter(comparison(property), filter).test();
  }

  private Predicate<Row> associatedWith(ObjectType to, JsonNode filter) {
    List<Long> ids =
        (filter.has("values")
                ? Json.texts(filter.path("values"))
                : List.of(filter.path("value").asText()))
            .stream().flatMap(id -> Records.number(id).stream()).toList();
    return row ->
        ids.stream().anyMatch(id -> crm.associations().joined(type, row.record().number(), to, id));
  }

  private static void refuseTooMany(JsonNode groups) {
    int sum = 0;
    for (JsonNode group : groups) {
      int filters = group.path("filters").size();
      sum += filters;
      if (filters > MOST_IN_GROUP) {
        throw Refusal.invalid("A filter group may have at most " + MOST_IN_GROUP + " filters");
      }
    }
    if (groups.size() > MOST_GROUPS || sum > MOST) {
      throw Refusal.invalid(
          "At most " + MOST_GROUPS + " filter groups and " + MOST + " filters are allowed");
    }
  }
}

package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the HubSpot side of a case into the simulator. */
record FillHubSpot(HubSpotSimulator hubspot) {

  /**
   * Everything but the trigger, which comes later.
   *
   * @return the id of the record that the flow is to take
   */
  String fill(Given given) {
    portal(given.portal().orElse(PortalGiven.PLAIN));
    Subject subject = given.subject();
    Map<String, String> before = new HashMap<>(given.record());
    before.keySet().removeAll(subject.triggers());
    String type = subject.objectType();
    String id = create(subject.key(), type, before);
    associated(type, id, "given.lines", "line_items", given.lines());
    associated(type, id, "given.contacts", "contacts", given.contacts());
    associated(type, id, "given.companies", "companies", given.companies());
    associated(type, id, "given.discounts", "discounts", given.discounts());
    associated(type, id, "given.fees", "fees", given.fees());
    associated(type, id, "given.taxes", "taxes", given.taxes());
    return id;
  }

  /** The record reaches the trigger now, or what the case has in its place. */
  void trigger(String id, Given given) {
    Map<String, String> values = triggers(given);
    if (!values.isEmpty()) {
      told(given.subject().key(), () -> update(given.subject(), id, values));
    }
  }

  /** The body of the webhook that tells of the trigger; empty when the case has none. */
  Optional<byte[]> event(String id, Case one) {
    Map<String, String> values = triggers(one.given());
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(events(one.given().subject(), id, values, one.reachedAt()));
  }

  private static Map<String, String> triggers(Given given) {
    Map<String, String> values = new HashMap<>(given.record());
    values.keySet().retainAll(given.subject().triggers());
    values.values().removeIf(Objects::isNull);
    return values;
  }

  private byte[] events(Subject subject, String id, Map<String, String> values, Instant at) {
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    values.forEach(
        (property, value) ->
            events
                .addObject()
                .put("subscriptionType", subject.subscription())
                .put("objectTypeId", subject.typeId())
                .put("portalId", hubspot.portalId())
                .put("objectId", Long.parseLong(id))
                .put("occurredAt", at.toEpochMilli())
                .put("propertyName", property)
                .put("propertyValue", value));
    return events.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String update(Subject subject, String id, Map<String, String> values) {
    hubspot.update(subject.objectType(), id, values);
    return id;
  }

  private void portal(PortalGiven portal) {
    hubspot
        .settings()
        .timeZone(portal.timeZone().orElse("US/Eastern"))
        .companyCurrency(portal.currency().orElse("USD"));
    portal
        .properties()
        .forEach((type, names) -> names.forEach(name -> hubspot.define(type, name, "string")));
  }

  private void associated(
      String from, String id, String key, String type, List<Map<String, String>> records) {
    for (int index = 0; index < records.size(); index++) {
      Map<String, String> record = new HashMap<>(records.get(index));
      String label = record.remove("label");
      String other = create(key + "[" + index + "]", type, record);
      if (label == null) {
        hubspot.associate(from, id, type, other);
      } else {
        hubspot.associate(from, id, type, other, label);
      }
    }
  }

  private String create(String key, String type, Map<String, String> given) {
    Map<String, String> properties = new HashMap<>(given);
    properties.values().removeIf(Objects::isNull);
    String id = properties.remove("id");
    return told(
        key,
        () -> id == null ? hubspot.create(type, properties) : hubspot.create(type, id, properties));
  }

  private static String told(String key, Supplier<String> write) {
    try {
      return write.get();
    } catch (RuntimeException refused) {
      throw new UnreadableCase(
          "HubSpot would not take the key '" + key + "': " + refused.getMessage());
    }
  }
}

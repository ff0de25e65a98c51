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
  static final String TYPE = "deals";
  private static final String TRIGGER = "dealstage";

  /**
   * Everything but the trigger, which comes later.
   *
   * @return the id of the record that the flow is to take
   */
  String fill(Given given) {
    portal(given.portal().orElse(PortalGiven.PLAIN));
    Map<String, String> before = new HashMap<>(given.deal());
    before.remove(TRIGGER);
    String id = create("given.deal", TYPE, before);
    associated(id, "given.lines", "line_items", given.lines());
    associated(id, "given.contacts", "contacts", given.contacts());
    associated(id, "given.companies", "companies", given.companies());
    return id;
  }

  /** The record reaches the trigger now, or what the case has in its place. */
  void trigger(String id, Given given) {
    String value = given.deal().get(TRIGGER);
    if (value != null) {
      told("given.deal", () -> update(id, value));
    }
  }

  /** The body of the webhook that tells of the trigger; empty when the case has none. */
  Optional<byte[]> event(String id, Case one) {
    return Optional.ofNullable(one.given().deal().get(TRIGGER))
        .map(value -> event(id, value, one.reachedAt()));
  }

  private byte[] event(String id, String value, Instant at) {
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    events
        .addObject()
        .put("subscriptionType", "deal.propertyChange")
        .put("portalId", hubspot.portalId())
        .put("objectId", Long.parseLong(id))
        .put("occurredAt", at.toEpochMilli())
        .put("propertyName", TRIGGER)
        .put("propertyValue", value);
    return events.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String update(String id, String value) {
    hubspot.update(TYPE, id, Map.of(TRIGGER, value));
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

  private void associated(String id, String key, String type, List<Map<String, String>> records) {
    for (int index = 0; index < records.size(); index++) {
      String other = create(key + "[" + index + "]", type, records.get(index));
      hubspot.associate(TYPE, id, type, other);
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

package io.ledgerbridge.cases;

import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.simulator.hubspot.Quotes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Puts the HubSpot side of a case into the simulator. */
record FillHubSpot(HubSpotSimulator hubspot) {

  /**
   * Everything but the trigger, which comes later.
   *
   * @return the id of the record that the flow is to take
   */
  String fill(Case one) {
    Given given = one.given();
    portal(given);
    Subject subject = one.subject();
    Map<String, String> before = new HashMap<>(one.record());
    before.keySet().removeAll(triggers(one).keySet());
    String id = create(subject.key(), subject.objectType(), before);
    Links links = new Links(subject.objectType(), id);
    links.all("given.lines", "line_items", given.lines());
    links.all("given.contacts", "contacts", given.contacts());
    links.all("given.companies", "companies", given.companies());
    links.all("given.discounts", "discounts", given.discounts());
    links.all("given.fees", "fees", given.fees());
    links.all("given.taxes", "taxes", given.taxes());
    given.subjects().entrySet().stream()
        .filter(other -> other.getKey() != subject)
        .forEach(
            other ->
                links.one(other.getKey().key(), other.getKey().objectType(), other.getValue()));
    if (given.invoice() != null) {
      links.one("given.invoice", "invoices", given.invoice());
    }
    return id;
  }

  /** The record reaches the trigger now, or what the case has in its place. */
  void trigger(String id, Case one) {
    Map<String, String> values = triggers(one);
    if (one.given().signed()) {
      told("given.signed", () -> sign(id));
    } else if (!values.isEmpty()) {
      told(one.subject().key(), () -> update(one.subject().objectType(), id, values));
    }
  }

  /** One of the refunds of a payment is made now. */
  void refund(String id, Case one, int index) {
    told("given.refunds[" + index + "]", () -> refunded(id, one.given(), index));
  }

  /** A quote that is signed was published before. */
  private static Map<String, String> triggers(Case one) {
    Map<String, String> values = new HashMap<>(one.record());
    values.keySet().retainAll(one.subject().triggers());
    values.values().removeIf(Objects::isNull);
    return one.given().signed() ? Map.of() : values;
  }

  private String sign(String id) {
    hubspot.quotes().sign(id);
    return id;
  }

  private String refunded(String id, Given given, int index) {
    hubspot.payments().refund(id, given.refunds().get(index));
    return id;
  }

  private String update(String type, String id, Map<String, String> values) {
    hubspot.update(type, id, values);
    return id;
  }

  private void portal(Given given) {
    PortalGiven portal = given.portal().orElse(PortalGiven.PLAIN);
    hubspot
        .settings()
        .timeZone(portal.timeZone().orElse("US/Eastern"))
        .companyCurrency(portal.currency().orElse("USD"))
        .additionalCurrencies(portal.additionalCurrencies());
    portal
        .properties()
        .forEach((type, names) -> names.forEach(name -> hubspot.define(type, name, "string")));
    told("given.portal.signatureProperties", () -> signature(portal));
    hubspot.taxRates(given.taxRates().stream().map(Given.Rate::rate).toList());
  }

  private String signature(PortalGiven portal) {
    hubspot
        .quotes()
        .signatureProperties(portal.signatureProperties().orElse(Set.copyOf(Quotes.SIGNATURE)));
    return "";
  }

  /** Makes records and associates them with one that is there. */
  private final class Links {
    private final String type;
    private final String id;

    Links(String type, String id) {
      this.type = type;
      this.id = id;
    }

    void all(String key, String to, List<Map<String, String>> records) {
      for (int index = 0; index < records.size(); index++) {
        one(key + "[" + index + "]", to, records.get(index));
      }
    }

    void one(String key, String to, Map<String, String> given) {
      Map<String, String> record = new HashMap<>(given);
      String label = record.remove("label");
      String other = create(key, to, record);
      if (label == null) {
        hubspot.associate(type, id, to, other);
      } else {
        hubspot.associate(type, id, to, other, label);
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

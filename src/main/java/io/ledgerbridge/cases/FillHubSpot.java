package io.ledgerbridge.cases;

import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.simulator.hubspot.Quotes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Puts the HubSpot side of a case into the simulator. */
record FillHubSpot(HubSpotSimulator hubspot) {

  /**
   * Everything but the triggers, which come later.
   *
   * @return the ids of the records that a flow could take
   */
  Map<Subject, String> fill(Case one) {
    Given given = one.given();
    portal(given);
    Map<Subject, String> ids = new EnumMap<>(Subject.class);
    given
        .subjects()
        .keySet()
        .forEach(each -> ids.put(each, create(each.key(), each.objectType(), before(one, each))));
    together(ids);
    Links main = new Links(List.of(one.subject()), ids);
    Links taken = new Links(List.copyOf(one.reaching()), ids);
    taken.own("given.lines", "line_items", given.lines());
    taken.shared("given.contacts", "contacts", given.contacts());
    taken.shared("given.companies", "companies", given.companies());
    main.own("given.discounts", "discounts", given.discounts());
    main.own("given.fees", "fees", given.fees());
    main.own("given.taxes", "taxes", given.taxes());
    if (given.invoice() != null) {
      main.one("given.invoice", "invoices", given.invoice());
    }
    return ids;
  }

  /** A deal, its quote and its payment know each other. */
  private void together(Map<Subject, String> ids) {
    ids.forEach(
        (from, id) ->
            ids.forEach(
                (to, other) -> {
                  if (from.compareTo(to) < 0) {
                    hubspot.associate(from.objectType(), id, to.objectType(), other);
                  }
                }));
  }

  /** A record reaches its trigger now. */
  void trigger(String id, Case one, Subject subject) {
    Map<String, String> values = triggers(one, subject);
    if (!values.isEmpty()) {
      told(subject.key(), () -> update(subject.objectType(), id, values));
    }
  }

  /** All who must sign the quote have done so now. */
  void signature(String id) {
    told("given.signed", () -> sign(id));
  }

  /** One of the refunds of a payment is made now. */
  void refund(String id, Case one, int index) {
    told("given.refunds[" + index + "]", () -> refunded(id, one.given(), index));
  }

  /** Somebody changes, adds or deletes something, after the first look. */
  void change(Event event, Subject subject, Map<Subject, String> ids) {
    event
        .changes()
        .forEach(
            (kind, values) ->
                told(
                    "afterwards." + kind.word(),
                    () -> update(kind.objectType(), id(kind, ids), values)));
    if (!event.contact().isEmpty()) {
      told("afterwards.contact", () -> update("contacts", firstContact(), event.contact()));
    }
    Links links = new Links(List.of(subject), ids);
    links.own("afterwards.lines", "line_items", event.lines());
    links.own("afterwards.contacts", "contacts", event.contacts());
    links.own("afterwards.companies", "companies", event.companies());
    event.delete().ifPresent(kind -> hubspot.archive(kind.objectType(), id(kind, ids)));
    event
        .restore()
        .ifPresent(
            kind -> told("afterwards.restore", () -> restore(kind.objectType(), id(kind, ids))));
    if (!event.merge().isEmpty()) {
      String type = subject.objectType();
      String other = create("afterwards.merge", type, event.merge());
      ids.put(subject, hubspot.merge(type, id(subject, ids), other));
    }
  }

  private String restore(String type, String id) {
    hubspot.restore(type, id);
    return id;
  }

  private String firstContact() {
    return hubspot.all("contacts").stream()
        .findFirst()
        .orElseThrow(() -> new UnreadableCase("the key 'given.contacts' is missing"))
        .id();
  }

  private static String id(Subject kind, Map<Subject, String> ids) {
    Case.require(ids.containsKey(kind), kind.key(), "what 'afterwards' is about");
    return ids.get(kind);
  }

  /** What the record says while its trigger is not reached yet. */
  private static Map<String, String> before(Case one, Subject subject) {
    Map<String, String> before = new HashMap<>(one.given().subjects().get(subject));
    boolean published = one.given().signed() && subject == one.subject() && !one.publishes();
    if (one.reaching().contains(subject) && !published) {
      before.keySet().removeAll(triggers(one, subject).keySet());
    }
    return before;
  }

  private static Map<String, String> triggers(Case one, Subject subject) {
    Map<String, String> values = new HashMap<>(one.given().subjects().get(subject));
    values.keySet().retainAll(subject.triggers());
    values.values().removeIf(Objects::isNull);
    return values;
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

  /** Makes records and associates them with those that flows take. */
  private final class Links {
    private final List<Subject> takers;
    private final Map<Subject, String> ids;

    Links(List<Subject> takers, Map<Subject, String> ids) {
      this.takers = takers;
      this.ids = ids;
    }

    /** Each taker has its own, as line items are. */
    void own(String key, String to, List<Map<String, String>> records) {
      takers.forEach(taker -> new Links(List.of(taker), ids).shared(key, to, records));
    }

    void shared(String key, String to, List<Map<String, String>> records) {
      for (int index = 0; index < records.size(); index++) {
        one(key + "[" + index + "]", to, records.get(index));
      }
    }

    void one(String key, String to, Map<String, String> given) {
      Map<String, String> record = new HashMap<>(given);
      String label = record.remove("label");
      String other = create(key, to, record);
      takers.forEach(taker -> link(taker.objectType(), ids.get(taker), to, other, label));
    }

    private void link(String type, String id, String to, String other, String label) {
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

package io.ledgerbridge.simulator.hubspot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What callers of the API may not do, though HubSpot and its users may. */
final class CallerRules {
  private static final Set<String> PROCESSED = Set.of("hs_payments", "byo_stripe");
  private static final Set<String> REOPENED = Set.of("DRAFT", "PENDING_APPROVAL", "REJECTED");
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "commerce_payments",
          List.of("hs_initial_amount", "hs_initiated_date"),
          "invoices",
          List.of("hs_currency"));

  private CallerRules() {}

  static void create(ObjectType type, Map<String, String> given) {
    List<String> missing =
        REQUIRED.getOrDefault(type.name(), List.of()).stream()
            .filter(name -> given.getOrDefault(name, "").isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.invalid("Some required properties were not set: " + missing);
    }
    if (PROCESSED.contains(given.getOrDefault("hs_processor_type", ""))) {
      throw Refusal.invalid("Only payments that were processed elsewhere can be created");
    }
  }

  /** A published quote can be taken back, and then changed. */
  static void change(CrmRecord record, Map<String, String> given) {
    boolean reopens = given.size() == 1 && REOPENED.contains(given.getOrDefault("hs_status", ""));
    if (is(record, "quotes", "hs_locked", Set.of("true")) && !reopens) {
      throw Refusal.invalid(
          "Quote %s is published and locked: %s cannot be changed"
              .formatted(record.id(), given.keySet()));
    }
    refuseProcessed(record);
  }

  static void archive(CrmRecord record) {
    refuseProcessed(record);
  }

  private static void refuseProcessed(CrmRecord record) {
    if (is(record, "commerce_payments", "hs_processor_type", PROCESSED)) {
      throw Refusal.invalid(
          "Payment " + record.id() + " was processed by HubSpot and cannot be modified or deleted");
    }
  }

  private static boolean is(CrmRecord record, String type, String property, Set<String> values) {
    Optional<String> value = record.property(property);
    return record.type().name().equals(type) && value.filter(values::contains).isPresent();
  }
}

package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Refuses what the company has not switched on in its preferences. */
final class Features {
  private Features() {}

  static void check(Draft draft) {
    needs(draft, "DepartmentRef", "AccountingInfoPrefs", "TrackDepartments");
    needs(draft, "ClassRef", "AccountingInfoPrefs", "ClassTrackingPerTxn");
    needs(draft, "Deposit", "SalesFormsPrefs", "AllowDeposit");
    draft.entity().path("Line").findParents("SalesItemLineDetail").forEach(l -> line(draft, l));
    customFields(draft);
  }

  private static void line(Draft draft, JsonNode line) {
    if (line.path("SalesItemLineDetail").has("ClassRef")
        && !draft.books().prefers("AccountingInfoPrefs", "ClassTrackingPerTxnLine")) {
      throw Rejection.feature("Class tracking per line is not switched on");
    }
  }

  private static void needs(Draft draft, String property, String group, String preference) {
    if (draft.entity().has(property) && !draft.books().prefers(group, preference)) {
      throw Rejection.feature(property + " needs the preference " + preference);
    }
  }

  private static void customFields(Draft draft) {
    for (ObjectNode field : Json.objects(draft.entity().path("CustomField"))) {
      String id = field.path("DefinitionId").asText();
      if (definition(draft.books(), id).isEmpty()) {
        throw Rejection.at(
            "CustomField", "3000", "Invalid Custom Field", "Invalid Custom Field : " + id);
      }
      field.put("Name", definition(draft.books(), id)).put("Type", "StringType");
    }
  }

  /** The name of a custom field; empty when it is not defined or not switched on. */
  private static String definition(Books books, String id) {
    String name = "";
    boolean used = false;
    for (JsonNode group : books.preference("SalesFormsPrefs", "CustomField")) {
      for (JsonNode each : group.path("CustomField")) {
        String label = each.path("Name").asText();
        used |= label.endsWith("UseSalesCustom" + id) && each.path("BooleanValue").asBoolean();
        name = label.endsWith("SalesCustomName" + id) ? each.path("StringValue").asText() : name;
      }
    }
    return used ? name : "";
  }
}

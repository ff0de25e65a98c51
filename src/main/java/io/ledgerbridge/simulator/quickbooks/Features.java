package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Refuses what the company has not switched on in its preferences. */
final class Features {
  private Features() {}

  static void check(Draft draft) {
    ObjectNode entity = draft.entity();
    boolean deposited = entity.path("Deposit").decimalValue().signum() != 0;
    needs(draft, deposited, "Deposit", "SalesFormsPrefs", "AllowDeposit");
    tracked(draft, entity, "DepartmentRef", "TrackDepartments");
    tracked(draft, entity, "ClassRef", "ClassTrackingPerTxn");
    JsonNode lines = entity.path("Line");
    boolean classed = lines.findValue("ClassRef") != null;
    needs(draft, classed, "Line.ClassRef", "AccountingInfoPrefs", "ClassTrackingPerTxnLine");
    boolean dated = lines.findValue("ServiceDate") != null;
    needs(draft, dated, "Line.ServiceDate", "SalesFormsPrefs", "AllowServiceDate");
    customFields(draft);
  }

  private static void tracked(Draft draft, ObjectNode entity, String property, String preference) {
    needs(draft, entity.has(property), property, "AccountingInfoPrefs", preference);
  }

  static void needs(Draft draft, boolean used, String what, String group, String preference) {
    if (used && !draft.books().prefers(group, preference)) {
      throw Rejection.feature(what + " needs the preference " + preference);
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

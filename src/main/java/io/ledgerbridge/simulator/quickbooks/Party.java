package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer, vendor or employee: their display names are unique over all three. */
class Party extends NameList {
  Party(String name, String filterable) {
    super(name, filterable);
  }

  @Override
  void complete(Draft draft) {
    nameIt(draft);
    super.complete(draft);
    draft.absent("PrintOnCheckName", draft.entity().path("CompanyName").asText(displayName(draft)));
  }

  private static String displayName(Draft draft) {
    return draft.text("DisplayName");
  }

  private static void nameIt(Draft draft) {
    if (displayName(draft).isBlank()) {
      String composed =
          Stream.of("Title", "GivenName", "MiddleName", "FamilyName", "Suffix")
              .map(draft::text)
              .filter(part -> !part.isBlank())
              .collect(Collectors.joining(" "));
      if (composed.isEmpty()) {
        throw Rejection.of(
            "6080",
            "No Name Provided",
            "At least one of Title, GivenName, MiddleName, FamilyName, DisplayName, Suffix is"
                + " required.");
      }
      draft.entity().put("DisplayName", composed);
    }
  }

  @Override
  String nameField() {
    return "DisplayName";
  }

  @Override
  String scope() {
    return "party";
  }

  @Override
  String sequence() {
    return scope();
  }

  @Override
  Collection<String> keys(ObjectNode entity) {
    String name = entity.path("DisplayName").asText("");
    return List.of(scope() + ":" + name.trim().toLowerCase(Locale.ROOT));
  }

  @Override
  String clash() {
    return "Another customer, vendor or employee is already using this name. Please use a different"
        + " name.";
  }
}

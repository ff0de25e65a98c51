package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A list of names. A name is used once, whatever its case, and an inactive record keeps its. */
class NameList extends Kind {
  NameList(String name, String filterable) {
    super(name, filterable);
  }

  @Override
  void complete(Draft draft) {
    draft.require(nameField());
    draft.absent("Active", true);
    if (shape().fields().containsKey("FullyQualifiedName")) {
      draft.entity().put("FullyQualifiedName", qualified(draft));
    }
    keys(draft.entity()).forEach(key -> refuseTaken(draft, key));
  }

  String nameField() {
    return "Name";
  }

  /** Lists that share a scope share their names. */
  String scope() {
    return name();
  }

  String clash() {
    return "Another product, service, account, term or class is already using this name. Please use"
        + " a different name.";
  }

  @Override
  Collection<String> keys(ObjectNode entity) {
    String name = entity.path("FullyQualifiedName").asText(entity.path(nameField()).asText(""));
    return List.of(scope() + ":" + name.trim().toLowerCase(Locale.ROOT));
  }

  @Override
  boolean nameList() {
    return true;
  }

  private String qualified(Draft draft) {
    String parent = Json.ref(draft.entity(), "ParentRef");
    String own = draft.text(nameField());
    return draft
        .books()
        .find(name(), parent)
        .map(up -> up.path("FullyQualifiedName").asText() + ":" + own)
        .orElse(own);
  }

  private void refuseTaken(Draft draft, String key) {
    if (draft.books().taken().byAnother(key, this, draft.entity()).isPresent()) {
      throw Rejection.of(
          "6240", "Duplicate Name Exists Error", "The name supplied already exists. : " + clash());
    }
  }
}

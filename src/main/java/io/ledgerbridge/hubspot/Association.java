package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The far end of an association.
 *
 * @param id HubSpot writes it as a number or as text
 * @param labels the account's own, e.g. {@code Billing contact}
 */
public record Association(String id, List<String> labels) {

  static Association from(JsonNode to) {
    List<String> labels = new ArrayList<>();
    to.path("associationTypes")
        .forEach(
            type -> {
              if (type.path("label").isTextual()) {
                labels.add(type.path("label").asText(""));
              }
            });
    return new Association(to.path("toObjectId").asText(""), List.copyOf(labels));
  }
}

package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The far end of an association.
 *
 * @param id HubSpot writes it as a number or as text
 * @param labels as people see them, e.g. {@code Billing contact}
 * @param types numbers of the associations that HubSpot itself defines
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/associations/association-details">
 *     HubSpot: association type ids</a>
 */
public record Association(String id, List<String> labels, List<Integer> types) {

  /**
   * @throws UnexpectedAnswer when it does not say with what
   */
  static Association from(JsonNode to) {
    List<String> labels = new ArrayList<>();
    List<Integer> types = new ArrayList<>();
    to.path("associationTypes")
        .forEach(
            type -> {
              if (type.path("label").isTextual()) {
                labels.add(type.path("label").asText(""));
              }
              if (type.path("category").asText("").equals("HUBSPOT_DEFINED")) {
                types.add(type.path("typeId").asInt());
              }
            });
    String id = to.path("toObjectId").asText("");
    if (id.isBlank()) {
      throw new UnexpectedAnswer("an association without its far end");
    }
    return new Association(id, List.copyOf(labels), List.copyOf(types));
  }
}

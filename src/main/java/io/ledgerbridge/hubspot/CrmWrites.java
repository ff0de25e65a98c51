package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Updates in bulk. */
public final class CrmWrites {
  private final HubSpot hubspot;
  private final HubSpotPaths paths;

  public CrmWrites(HubSpot hubspot, HubSpotPaths paths) {
    this.hubspot = hubspot;
    this.paths = paths;
  }

  /**
   * What became of a batch; a record that is in neither was refused for now.
   *
   * @param modifiedAt of the records that were written
   * @param gone the records that do not exist any more
   */
  public record Written(Map<String, Instant> modifiedAt, Set<String> gone) {}

  /** Writes at most 100 records in one call. */
  public Written update(String portal, String type, Map<String, Map<String, String>> records) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode inputs = body.putArray("inputs");
    records.forEach((id, properties) -> inputs.add(input(id, properties)));
    JsonNode answer = hubspot.post(portal, paths.objects(type) + "/batch/update", body);
    Map<String, Instant> written = new HashMap<>();
    answer
        .path("results")
        .forEach(
            each ->
                written.put(
                    each.path("id").asText(""), Moments.parse(each.path("updatedAt").asText(""))));
    return new Written(written, gone(answer));
  }

  private static Set<String> gone(JsonNode answer) {
    Set<String> gone = new HashSet<>();
    for (JsonNode error : answer.path("errors")) {
      if (error.path("category").asText("").equals("OBJECT_NOT_FOUND")) {
        error.path("context").path("ids").forEach(id -> gone.add(id.asText("")));
      }
    }
    return gone;
  }

  private static ObjectNode input(String id, Map<String, String> properties) {
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("id", id);
    ObjectNode values = input.putObject("properties");
    properties.forEach(values::put);
    return input;
  }
}

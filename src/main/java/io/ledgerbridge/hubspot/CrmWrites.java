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

/** Creates and updates in bulk. */
public final class CrmWrites {
  private static final String TRACE = "objectWriteTraceId";
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

  /**
   * What became of a batch, by the caller's names of the records; one that is in neither was left
   * out of the answer.
   *
   * @param ids of those that were made
   * @param refused why HubSpot did not take the others
   */
  public record Created(Map<String, String> ids, Map<String, String> refused) {}

  /**
   * Makes at most 100 records in one call.
   *
   * @param records by names of the caller's own, under which HubSpot tells what became of each
   * @throws HubSpotRefused when it takes none of them
   * @see <a href="https://developers.hubspot.com/docs/api-reference/error-handling">HubSpot: errors
   *     of a batch</a>
   */
  public Created create(String portal, String type, Map<String, Map<String, String>> records) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode inputs = body.putArray("inputs");
    records.forEach(
        (name, properties) ->
            values(inputs.addObject().put(TRACE, name), properties).putArray("associations"));
    JsonNode answer = hubspot.post(portal, paths.objects(type) + "/batch/create", body);
    Created created = new Created(new HashMap<>(), new HashMap<>());
    answer
        .path("results")
        .forEach(each -> created.ids().put(each.path(TRACE).asText(""), each.path("id").asText()));
    answer
        .path("errors")
        .forEach(
            each ->
                each.path("context")
                    .path(TRACE)
                    .forEach(
                        name ->
                            created.refused().put(name.asText(), each.path("message").asText())));
    return created;
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
    return values(JsonNodeFactory.instance.objectNode().put("id", id), properties);
  }

  private static ObjectNode values(ObjectNode input, Map<String, String> properties) {
    ObjectNode values = input.putObject("properties");
    properties.forEach(values::put);
    return input;
  }
}

package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Searches for records by when they were last changed, paged by id, so that neither the cap of
 * 10,000 nor a record that changes meanwhile can lose one.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm">HubSpot:
 *     search</a>
 */
public final class ChangedRecords {
  private final HubSpot hubspot;
  private final HubSpotPaths paths;

  public ChangedRecords(HubSpot hubspot, HubSpotPaths paths) {
    this.hubspot = hubspot;
    this.paths = paths;
  }

  /** One that was found. */
  public record Found(String id, Instant modifiedAt) {}

  /**
   * A page, in the order of the ids.
   *
   * @param from the first moment that counts
   * @param to the first that does not any more; empty is no end
   * @param afterId where the page before ended; {@code 0} at the beginning
   * @param limit at most 200
   * @throws UnexpectedAnswer when the answer is no such list
   */
  public List<Found> page(
      String portal, String type, Instant from, Optional<Instant> to, String afterId, int limit) {
    JsonNode answer =
        hubspot.post(portal, paths.objects(type) + "/search", request(from, to, afterId, limit));
    if (!answer.path("results").isArray()) {
      throw new UnexpectedAnswer("a search without results");
    }
    List<Found> found = new ArrayList<>();
    answer.path("results").forEach(each -> found.add(found(each)));
    return found;
  }

  private static Found found(JsonNode record) {
    String id = record.path("id").asText("");
    if (!id.matches("\\d{1,20}")) {
      throw new UnexpectedAnswer("a found record without its id");
    }
    return new Found(id, Moments.parse(record.path("updatedAt").asText("")));
  }

  private static ObjectNode request(Instant from, Optional<Instant> to, String afterId, int limit) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode filters = body.putArray("filterGroups").addObject().putArray("filters");
    filter(filters, "hs_lastmodifieddate", "GTE", millis(from));
    to.ifPresent(end -> filter(filters, "hs_lastmodifieddate", "LT", millis(end)));
    filter(filters, "hs_object_id", "GT", afterId);
    body.putArray("sorts")
        .addObject()
        .put("propertyName", "hs_object_id")
        .put("direction", "ASCENDING");
    body.putArray("properties").add("hs_lastmodifieddate");
    return body.put("limit", limit);
  }

  private static void filter(ArrayNode filters, String property, String operator, String value) {
    filters.addObject().put("propertyName", property).put("operator", operator).put("value", value);
  }

  private static String millis(Instant instant) {
    return Long.toString(instant.toEpochMilli());
  }
}

package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds records by the words of their name, as the search field of HubSpot does. One call, and its
 * index lags some seconds behind.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm">HubSpot:
 *     search</a>
 */
public final class FindRecords {
  private static final int MOST = 10;
  private static final Map<String, String> NAMES =
      Map.of("deals", "dealname", "quotes", "hs_title", "commerce_payments", "hs_customer_email");
  private final HubSpot hubspot;
  private final HubSpotPaths paths;

  public FindRecords(HubSpot hubspot, HubSpotPaths paths) {
    this.hubspot = hubspot;
    this.paths = paths;
  }

  /** One that was found; a name may be blank. */
  public record Found(String id, String name) {}

  /**
   * The first ten.
   *
   * @throws UnexpectedAnswer when the answer is no such list
   */
  public List<Found> find(String portal, String type, String words) {
    String name = NAMES.getOrDefault(type, "hs_object_id");
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", words).put("limit", MOST);
    body.putArray("properties").add(name);
    JsonNode answer = hubspot.post(portal, paths.objects(type) + "/search", body);
    if (!answer.path("results").isArray()) {
      throw new UnexpectedAnswer("a search without results");
    }
    List<Found> found = new ArrayList<>();
    answer
        .path("results")
        .forEach(
            each ->
                found.add(
                    new Found(
                        each.path("id").asText(), each.path("properties").path(name).asText(""))));
    return found;
  }
}

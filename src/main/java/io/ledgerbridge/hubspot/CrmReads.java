package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads in bulk: 100 records, or the associations of 1,000, a call. */
public final class CrmReads {
  private static final int RECORDS_A_CALL = 100;
  // HubSpot takes fewer records in a call that asks for histories.
  private static final int RECORDS_WITH_HISTORY_A_CALL = 50;
  private static final int ASSOCIATIONS_A_CALL = 1000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final HubSpot hubspot;
  private final HubSpotPaths paths;

  public CrmReads(HubSpot hubspot, HubSpotPaths paths) {
    this.hubspot = hubspot;
    this.paths = paths;
  }

  /** The records that exist, by id; a missing one is left out (HubSpot answers 207 for it). */
  public Map<String, CrmRecord> records(
      String portal,
      String type,
      Collection<String> ids,
      Collection<String> properties,
      Collection<String> withHistory) {
    Map<String, CrmRecord> found = new LinkedHashMap<>();
    int size = withHistory.isEmpty() ? RECORDS_A_CALL : RECORDS_WITH_HISTORY_A_CALL;
    for (List<String> part : Parts.of(ids, size)) {
      ObjectNode body = JSON.objectNode();
      body.set("properties", texts(properties));
      body.set("propertiesWithHistory", texts(withHistory));
      body.set("inputs", inputs(part));
      JsonNode answer = hubspot.post(portal, paths.objects(type) + "/batch/read", body);
      found(answer).forEach(each -> add(found, CrmRecord.from(each)));
    }
    return found;
  }

  /**
   * The record that one which is not there any more was merged into: HubSpot answers a read of the
   * old id with the new record.
   *
   * @see <a href="https://developers.hubspot.com/changelog/announcement-deals-now-support-merging">
   *     HubSpot: merging of deals</a>
   */
  public Optional<String> survivor(String portal, String type, String id) {
    try {
      String found = hubspot.get(portal, paths.objects(type) + "/" + id).path("id").asText("");
      return Optional.of(found).filter(other -> other.matches("\\d+") && !other.equals(id));
    } catch (HubSpotRefused refused) {
      return Optional.empty();
    }
  }

  /** All records of a type, by HubSpot's list, which has no upper end and does not lag behind. */
  public List<CrmRecord> all(String portal, String type, Collection<String> properties) {
    List<CrmRecord> all = new ArrayList<>();
    String path =
        paths.objects(type)
            + "?limit=%d&properties=%s".formatted(RECORDS_A_CALL, String.join(",", properties));
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      JsonNode page = hubspot.get(portal, path + after.get());
      results(page).forEach(each -> all.add(CrmRecord.from(each)));
      after =
          Optional.ofNullable(page.path("paging").path("next").get("after"))
              .map(next -> "&after=" + URLEncoder.encode(next.asText(""), StandardCharsets.UTF_8));
    }
    return all;
  }

  /** What each record is associated with, in HubSpot's order; none is an empty list. */
  public Map<String, List<Association>> associations(
      String portal, String from, String to, Collection<String> ids) {
    Map<String, List<Association>> found = new LinkedHashMap<>();
    ids.forEach(id -> found.put(id, new ArrayList<>()));
    for (List<String> part : Parts.of(ids, ASSOCIATIONS_A_CALL)) {
      ArrayNode inputs = inputs(part);
      while (!inputs.isEmpty()) {
        inputs = page(portal, paths.associations(from, to), inputs, found);
      }
    }
    return found;
  }

  /** Reads one page and answers the inputs of the next one. */
  private ArrayNode page(
      String portal, String path, ArrayNode inputs, Map<String, List<Association>> found) {
    ArrayNode next = JSON.arrayNode();
    JsonNode answer = hubspot.post(portal, path, JSON.objectNode().set("inputs", inputs));
    for (JsonNode each : results(answer)) {
      String id = each.path("from").path("id").asText("");
      if (!found.containsKey(id) || !each.path("to").isArray()) {
        throw new UnexpectedAnswer("associations of a record that was not asked for");
      }
      each.path("to").forEach(to -> found.get(id).add(Association.from(to)));
      JsonNode after = each.path("paging").path("next").path("after");
      if (!after.isMissingNode()) {
        next.addObject().put("id", id).put("after", after.asText(""));
      }
    }
    return next;
  }

  /** A record that is not in the results is in the errors: neither would say that all are gone. */
  private static Iterable<JsonNode> found(JsonNode answer) {
    if (answer.path("results").isEmpty() && answer.path("errors").isEmpty()) {
      throw new UnexpectedAnswer("no record, and not why");
    }
    return results(answer);
  }

  private static Iterable<JsonNode> results(JsonNode answer) {
    if (!answer.path("results").isArray()) {
      throw new UnexpectedAnswer("no results");
    }
    return answer.path("results");
  }

  private static void add(Map<String, CrmRecord> found, CrmRecord record) {
    found.put(record.id(), record);
  }

  private static ArrayNode texts(Collection<String> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(array::add);
    return array;
  }

  private static ArrayNode inputs(Collection<String> ids) {
    ArrayNode array = JSON.arrayNode();
    ids.forEach(id -> array.addObject().put("id", id));
    return array;
  }
}

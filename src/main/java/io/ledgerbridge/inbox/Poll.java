package io.ledgerbridge.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.PollSettings;
import io.ledgerbridge.hubspot.HubSpot;
import io.ledgerbridge.hubspot.HubSpotPaths;
import io.ledgerbridge.hubspot.Moments;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.UnexpectedAnswer;
import io.ledgerbridge.nodes.Leases;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;

/**
 * The steps of the route {@code poll}: a fixed window over the modified date, paged by record id,
 * so that neither the cap of 10,000 nor a record that changes meanwhile can lose one.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm">HubSpot:
 *     search</a>
 */
public class Poll {
  private static final int PAGE = 200;
  private final HubSpot hubspot;
  private final HubSpotPaths paths;
  private final Inbox inbox;
  private final Watermarks watermarks;
  private final Portals portals;
  private final Leases leases;
  private final PollSettings settings;
  private final Clock clock;

  public Poll(
      HubSpot hubspot,
      HubSpotPaths paths,
      Inbox inbox,
      Watermarks watermarks,
      Portals portals,
      Leases leases,
      PollSettings settings,
      Clock clock) {
    this.hubspot = hubspot;
    this.paths = paths;
    this.inbox = inbox;
    this.watermarks = watermarks;
    this.portals = portals;
    this.leases = leases;
    this.settings = settings;
    this.clock = clock;
  }

  /** The window to search now; one that is finished already when another node polls the portal. */
  public PollWindow window(@Body Portal portal, @Header("objectType") String objectType) {
    boolean ours = leases.hold(portal.lease()).isPresent();
    Instant reached =
        watermarks
            .find(portal.id(), objectType)
            .orElseGet(() -> settings.from().orElseGet(() -> portals.connectedAt(portal.id())));
    Instant to = clock.instant().minus(settings.lag());
    Instant from = reached.minus(settings.overlap());
    return new PollWindow(portal.id(), objectType, from, to, "0", ours && from.isBefore(to));
  }

  /** Puts the next page of the window into the inbox. */
  public PollWindow page(@Body PollWindow window) {
    JsonNode answer =
        hubspot.post(
            window.portal(), paths.objects(window.objectType()) + "/search", request(window));
    if (!answer.path("results").isArray()) {
      throw new UnexpectedAnswer("a search without results");
    }
    List<Incoming> rows = new ArrayList<>();
    answer.path("results").forEach(each -> rows.add(incoming(window, each)));
    inbox.add(rows);
    return rows.size() < PAGE
        ? window.finished()
        : window.after(rows.get(rows.size() - 1).objectId());
  }

  /** All of the window is in the inbox: the next one begins here. */
  public void reached(@Body PollWindow window) {
    watermarks.save(window.portal(), window.objectType(), window.to());
  }

  private static Incoming incoming(PollWindow window, JsonNode record) {
    String id = record.path("id").asText("");
    if (!id.matches("\\d{1,20}")) {
      throw new UnexpectedAnswer("a found record without its id");
    }
    return Incoming.polled(
        window.portal(),
        window.objectType(),
        id,
        Moments.parse(record.path("updatedAt").asText("")));
  }

  private static ObjectNode request(PollWindow window) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode filters = body.putArray("filterGroups").addObject().putArray("filters");
    filter(filters, "hs_lastmodifieddate", "GTE", millis(window.from()));
    filter(filters, "hs_lastmodifieddate", "LT", millis(window.to()));
    filter(filters, "hs_object_id", "GT", window.afterId());
    body.putArray("sorts")
        .addObject()
        .put("propertyName", "hs_object_id")
        .put("direction", "ASCENDING");
    body.putArray("properties").add("hs_lastmodifieddate");
    return body.put("limit", PAGE);
  }

  private static void filter(ArrayNode filters, String property, String operator, String value) {
    filters.addObject().put("propertyName", property).put("operator", operator).put("value", value);
  }

  private static String millis(Instant instant) {
    return Long.toString(instant.toEpochMilli());
  }
}

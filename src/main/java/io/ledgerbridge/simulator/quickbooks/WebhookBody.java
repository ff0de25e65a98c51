package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a notification in either shape. */
final class WebhookBody {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private WebhookBody() {}

  static String older(List<Told> events) {
    ObjectNode body = Json.object();
    ArrayNode companies = body.putArray("eventNotifications");
    Map<String, ArrayNode> byRealm = new LinkedHashMap<>();
    for (Told event : events) {
      byRealm
          .computeIfAbsent(event.realm(), realm -> entities(companies, realm))
          .addObject()
          .put("name", event.entity())
          .put("id", event.id())
          .put("operation", event.operation().older)
          .put("lastUpdated", TIME.format(event.at()));
    }
    return body.toString();
  }

  private static ArrayNode entities(ArrayNode companies, String realm) {
    ObjectNode company = companies.addObject().put("realmId", realm);
    return company.putObject("dataChangeEvent").putArray("entities");
  }

  /** The same event has the same id whenever it is sent. */
  static String cloudEvents(List<Told> events) {
    ArrayNode body = Json.array();
    for (Told event : events) {
      byte[] name = event.toString().getBytes(StandardCharsets.UTF_8);
      ObjectNode each = body.addObject().put("specversion", "1.0");
      each.put("id", UUID.nameUUIDFromBytes(name).toString());
      each.put("source", "intuit.c2ltdWxhdG9y").put("type", event.type());
      each.put("datacontenttype", "application/json").put("time", TIME.format(event.at()));
      each.put("intuitentityid", event.id()).put("intuitaccountid", event.realm());
      each.putObject("data");
    }
    return body.toString();
  }
}

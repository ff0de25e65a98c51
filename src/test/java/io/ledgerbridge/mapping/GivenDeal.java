package io.ledgerbridge.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.SourceRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A deal as a test writes it down: the record, its lines, contacts and companies. */
final class GivenDeal {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GivenDeal() {}

  static SourceRecord read(String text) {
    return read(text, "America/New_York");
  }

  static SourceRecord read(String text, String zone) {
    JsonNode given = json(text);
    return new SourceRecord(
        new Portal("62515", ZoneId.of(zone), "USD", "app.hubspot.com"),
        "deals",
        record(given.path("deal")),
        true,
        records(given.path("lines")),
        records(given.path("contacts")),
        records(given.path("companies")),
        Optional.empty());
  }

  static CrmRecord record(String text) {
    return record(json(text));
  }

  private static List<CrmRecord> records(JsonNode nodes) {
    List<CrmRecord> records = new ArrayList<>();
    nodes.forEach(node -> records.add(record(node)));
    return records;
  }

  private static CrmRecord record(JsonNode node) {
    Map<String, String> properties = new HashMap<>();
    node.fields().forEachRemaining(each -> properties.put(each.getKey(), each.getValue().asText()));
    String id = properties.getOrDefault("id", "1");
    return new CrmRecord(id, properties, Map.of(), Instant.EPOCH, Instant.EPOCH);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}

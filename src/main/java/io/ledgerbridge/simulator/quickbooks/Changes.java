package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Change data capture: what was written or deleted since a time. */
final class Changes {
  private static final Duration LOOK_BACK = Duration.ofDays(30);
  private static final int MOST = 1000;

  private final String entities;
  private final String since;

  Changes(Call call) {
    this.entities = call.param("entities").orElse("");
    this.since = call.param("changedSince").orElse("");
  }

  ObjectNode answer(Books books) {
    if (entities.isBlank()) {
      throw Rejection.missing("entities");
    }
    Instant from = from(books.times());
    ObjectNode answer = Json.object();
    ArrayNode responses = answer.putArray("CDCResponse").addObject().putArray("QueryResponse");
    int room = MOST;
    for (String entity : entities.split(",")) {
      ObjectNode response = responses.addObject();
      room -= write(response, changed(books, entity.trim(), from, room), entity.trim());
    }
    return answer;
  }

  private Instant from(Times times) {
    Instant from =
        times
            .read(since)
            .orElseThrow(
                () ->
                    Rejection.at(
                        "changedSince", "2060", "Invalid Date Format", "changedSince: " + since));
    if (from.isBefore(times.clock().instant().minus(LOOK_BACK))) {
      throw Rejection.at(
          "changedSince", "2190", "Invalid Date Range", "changedSince is more than 30 days ago");
    }
    return from;
  }

  private static List<ObjectNode> changed(Books books, String entity, Instant from, int room) {
    Kind kind = Kinds.named(entity);
    if (kind.name().startsWith("Tax")) {
      throw Rejection.operation("cdc of " + kind.name());
    }
    Table table = books.table(kind);
    return Stream.concat(table.all().stream(), table.deleted().values().stream())
        .filter(row -> !time(books, row).isBefore(from))
        .limit(room)
        .map(ObjectNode::deepCopy)
        .toList();
  }

  private static Instant time(Books books, JsonNode row) {
    return books.times().read(row.path("MetaData").path("LastUpdatedTime").asText()).orElseThrow();
  }

  private static int write(ObjectNode response, List<ObjectNode> changed, String entity) {
    if (!changed.isEmpty()) {
      ArrayNode array = response.putArray(Kinds.named(entity).name());
      changed.forEach(array::add);
      response.put("startPosition", 1).put("maxResults", changed.size());
    }
    return changed.size();
  }
}

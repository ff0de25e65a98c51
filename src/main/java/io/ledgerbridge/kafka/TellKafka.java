package io.ledgerbridge.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.inbox.Incoming;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.Body;

/** The step of the route {@code events-to-kafka}: what is sent of a webhook. */
public class TellKafka {
  private final ObjectMapper json;

  public TellKafka(ObjectMapper json) {
    this.json = json;
  }

  /**
   * What goes to one partition, in its order.
   *
   * @param portal is the key
   */
  public record Messages(String portal, List<String> values) {}

  /** A message an event, by portal. */
  public List<Messages> messages(@Body List<Incoming> events) {
    return events.stream()
        .collect(Collectors.groupingBy(Incoming::portal, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(each -> new Messages(each.getKey(), each.getValue().stream().map(this::text).toList()))
        .toList();
  }

  private String text(Incoming event) {
    try {
      return json.writeValueAsString(Message.of(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

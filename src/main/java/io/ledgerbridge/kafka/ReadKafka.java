package io.ledgerbridge.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.inbox.Incoming;
import io.ledgerbridge.kafka.Polled.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first and the last step of the route {@code kafka-inbox}. */
public class ReadKafka {
  private static final Logger LOG = LoggerFactory.getLogger(ReadKafka.class);
  private final ObjectMapper json;

  public ReadKafka(ObjectMapper json) {
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** One message that cannot be read takes no other with it. */
  public Polled read(@Body List<Exchange> batch) {
    List<Incoming> events = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Exchange each : batch) {
      try {
        events.add(event(each.getMessage().getBody(String.class)));
      } catch (JsonProcessingException e) {
        unreadable.add(unreadable(each, "it is not the JSON of an event"));
      } catch (IllegalArgumentException e) {
        unreadable.add(unreadable(each, e.getMessage()));
      }
    }
    return new Polled(events, unreadable);
  }

  /**
   * All of the batch is settled: the next one begins behind it. When Kafka does not take the
   * commit, some of it comes again, and is known then.
   */
  public void commit(@ExchangeProperty("batch") List<Exchange> batch) {
    Map<Object, KafkaManualCommit> last = new LinkedHashMap<>();
    batch.forEach(each -> last.put(partition(each), commitOf(each)));
    try {
      last.values().forEach(KafkaManualCommit::commit);
    } catch (KafkaException e) {
      LOG.warn("Kafka did not take a commit, so that events may come again: {}", e.getMessage());
    }
  }

  private Incoming event(String body) throws JsonProcessingException {
    Message message = body == null ? null : json.readValue(body, Message.class);
    if (message == null) {
      throw new IllegalArgumentException("it is empty");
    }
    return message.event();
  }

  private static Unreadable unreadable(Exchange each, String why) {
    String sentence =
        "Message %s of partition %s is left out, since %s. It is kept in the topic of the unreadable ones."
            .formatted(header(each, KafkaConstants.OFFSET), partition(each), why);
    LOG.warn(sentence);
    return new Unreadable(
        each.getMessage().getHeader(KafkaConstants.KEY, String.class),
        each.getMessage().getBody(String.class),
        sentence);
  }

  private static Object partition(Exchange each) {
    return header(each, KafkaConstants.PARTITION);
  }

  private static KafkaManualCommit commitOf(Exchange each) {
    return (KafkaManualCommit) header(each, KafkaConstants.MANUAL_COMMIT);
  }

  private static Object header(Exchange each, String name) {
    return each.getMessage().getHeader(name);
  }
}

package io.ledgerbridge.config;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The Kafka that may keep the inbox.
 *
 * @param brokers addresses, separated by commas
 * @param topic of the events
 * @param group of all nodes that share them
 * @param properties for every client, by Kafka's own names. They may hold secrets
 */
@ConfigurationProperties("kafka")
public record KafkaSettings(
    String brokers, String topic, String group, Map<String, String> properties) {

  public KafkaSettings {
    properties = properties == null ? Map.of() : Map.copyOf(properties);
  }

  /** Without the properties. */
  @Override
  public String toString() {
    return "KafkaSettings[" + brokers + ", " + topic + ", " + group + "]";
  }
}

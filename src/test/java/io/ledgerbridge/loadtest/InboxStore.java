package io.ledgerbridge.loadtest;

import io.ledgerbridge.kafka.RealKafka;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the events of a measurement are kept; a broker of its own when that is Kafka. */
final class InboxStore implements AutoCloseable {
  private final AtomicInteger topics = new AtomicInteger();
  private final Optional<RealKafka> kafka;

  /**
   * @param name {@code database} or {@code kafka}
   */
  InboxStore(String name) {
    kafka = name.equals("kafka") ? Optional.of(new RealKafka()) : Optional.empty();
  }

  /** More settings for a node, which has a topic of its own. */
  Map<String, String> with(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    kafka.ifPresent(
        broker -> {
          all.put("INBOX_STORE", "kafka");
          all.put("KAFKA_BROKERS", broker.brokers());
          all.put("KAFKA_TOPIC", "events-" + topics.incrementAndGet());
        });
    return all;
  }

  @Override
  public void close() {
    kafka.ifPresent(RealKafka::close);
  }
}

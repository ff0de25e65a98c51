package io.ledgerbridge.kafka;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker in this process, on a port of its own; it makes topics when they are named. */
public final class RealKafka implements AutoCloseable {
  public static final int PARTITIONS = 4;
  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);

  public RealKafka() {
    broker.brokerProperty("transaction.state.log.replication.factor", "1");
    broker.afterPropertiesSet();
  }

  public String brokers() {
    return broker.getBrokersAsString();
  }

  /** Makes it ahead, so that the first message need not wait for that. */
  public void topic(String name) {
    broker.addTopics(name);
  }

  /** Whoever is connected is cut off, and what it kept is gone. */
  @Override
  public void close() {
    broker.destroy();
  }
}

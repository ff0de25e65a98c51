package io.ledgerbridge.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * A consumer that makes up for a commit that Kafka does not take at this moment, while partitions
 * move or the broker is away: after each poll, until it is taken or the partition is gone.
 */
class OwedCommits extends KafkaConsumer<Object, Object> {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private final Map<TopicPartition, OffsetAndMetadata> owed = new HashMap<>();

  OwedCommits(Properties properties) {
    super(properties);
  }

  @Override
  public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
    owed.keySet().removeAll(offsets.keySet());
    try {
      super.commitSync(offsets, timeout);
    } catch (RebalanceInProgressException | RetriableException e) {
      owed.putAll(offsets);
    }
  }

  @Override
  public ConsumerRecords<Object, Object> poll(Duration timeout) {
    ConsumerRecords<Object, Object> records = super.poll(timeout);
    owed.keySet().retainAll(assignment());
    if (!owed.isEmpty()) {
      pay();
    }
    return records;
  }

  private void pay() {
    try {
      super.commitSync(owed, PATIENCE);
      owed.clear();
    } catch (KafkaException e) {
      // It stays owed.
    }
  }
}

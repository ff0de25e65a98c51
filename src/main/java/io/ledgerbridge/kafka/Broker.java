package io.ledgerbridge.kafka;

import io.ledgerbridge.config.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks Kafka how it is. It is not called before somebody wants to know. */
public class Broker implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 2000;
  private final KafkaSettings settings;
  private Admin admin;

  public Broker(KafkaSettings settings) {
    this.settings = settings;
  }

  /** What is wrong, and what to do; empty while events can be kept. */
  public Optional<String> trouble() {
    try {
      partitions();
      return Optional.empty();
    } catch (UnknownTopicOrPartitionException e) {
      return Optional.of(
          "Kafka at %s has no topic %s. Make it, with several partitions."
              .formatted(settings.brokers(), settings.topic()));
    } catch (KafkaException e) {
      return Optional.of(
          "Kafka at %s does not answer: %s. Until it does webhooks are answered 503, and come again."
              .formatted(settings.brokers(), e.getMessage()));
    }
  }

  /** How many events no node has settled yet; empty when Kafka does not say. */
  public OptionalLong open() {
    try {
      List<TopicPartition> all = partitions();
      Map<TopicPartition, Long> ends = offsets(all, OffsetSpec.latest());
      Map<TopicPartition, Long> begins = offsets(all, OffsetSpec.earliest());
      Map<TopicPartition, OffsetAndMetadata> settled =
          ask(a -> a.listConsumerGroupOffsets(settings.group()).partitionsToOffsetAndMetadata());
      return OptionalLong.of(
          all.stream()
              .mapToLong(each -> ends.get(each) - reached(settled.get(each), begins.get(each)))
              .sum());
    } catch (KafkaException e) {
      return OptionalLong.empty();
    }
  }

  private static long reached(OffsetAndMetadata settled, long first) {
    return settled == null ? first : Math.max(first, settled.offset());
  }

  private List<TopicPartition> partitions() {
    String topic = settings.topic();
    return ask(a -> a.describeTopics(List.of(topic)).topicNameValues().get(topic))
        .partitions()
        .stream()
        .map(each -> new TopicPartition(topic, each.partition()))
        .toList();
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> all, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted =
        all.stream().collect(Collectors.toMap(each -> each, each -> which));
    return ask(a -> a.listOffsets(wanted).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().offset()));
  }

  private <T> T ask(Function<Admin, org.apache.kafka.common.KafkaFuture<T>> question) {
    try {
      return question.apply(admin()).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException own ? own : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      Map<String, Object> options = new HashMap<>(settings.properties());
      options.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.brokers());
      options.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
      options.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
      options.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, PATIENCE_MILLIS);
      admin = Admin.create(options);
    }
    return admin;
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofMillis(PATIENCE_MILLIS));
    }
  }
}

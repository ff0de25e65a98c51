package io.ledgerbridge.kafka;

import io.ledgerbridge.nodes.Places;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partitions Kafka has given to the consumers of this node: the leases of their portals
 * belong here too, so that who is told of a portal may work on it.
 */
public class PartitionsHere extends DefaultKafkaClientFactory implements Places {
  private static final String PORTAL = "portal:";
  private final Set<Integer> here = ConcurrentHashMap.newKeySet();
  private volatile int partitions;

  @Override
  @SuppressWarnings("rawtypes")
  public Consumer getConsumer(Properties properties) {
    return new Watched(properties);
  }

  /** Nobody can tell before there was an assignment, and while this node has no partition. */
  @Override
  public Optional<Boolean> here(String name) {
    return partitions == 0 || here.isEmpty() || !name.startsWith(PORTAL)
        ? Optional.empty()
        : Optional.of(here.contains(partition(name.substring(PORTAL.length()), partitions)));
  }

  /** As the producer chooses it by the key. */
  static int partition(String portal, int partitions) {
    byte[] key = portal.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }

  void assigned(int all, Collection<TopicPartition> more) {
    partitions = all;
    more.forEach(each -> here.add(each.partition()));
  }

  void gone(Collection<TopicPartition> fewer) {
    fewer.forEach(each -> here.remove(each.partition()));
  }

  /** Tells of what it is assigned, beside whoever else wants to know. */
  private final class Watched extends OwedCommits {
    Watched(Properties properties) {
      super(properties);
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener other) {
      super.subscribe(topics, new Watching(this, topics.iterator().next(), other));
    }
  }

  private final class Watching implements ConsumerRebalanceListener {
    private final Consumer<?, ?> consumer;
    private final String topic;
    private final ConsumerRebalanceListener other;

    Watching(Consumer<?, ?> consumer, String topic, ConsumerRebalanceListener other) {
      this.consumer = consumer;
      this.topic = topic;
      this.other = other;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> more) {
      assigned(consumer.partitionsFor(topic).size(), more);
      other.onPartitionsAssigned(more);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> fewer) {
      gone(fewer);
      other.onPartitionsRevoked(fewer);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> fewer) {
      gone(fewer);
      other.onPartitionsLost(fewer);
    }
  }
}

package io.ledgerbridge.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PartitionsHereTest {
  private final PartitionsHere here = new PartitionsHere();

  @Test
  void a_portal_has_the_partition_that_the_producer_chooses() {
    for (int portal = 1; portal < 1000; portal++) {
      byte[] key = Integer.toString(portal).getBytes(StandardCharsets.UTF_8);
      assertThat(PartitionsHere.partition(Integer.toString(portal), 12))
          .isEqualTo(BuiltInPartitioner.partitionForKey(key, 12));
    }
  }

  @Test
  void portals_belong_where_their_partition_is() {
    assertThat(here.here("portal:62515")).as("before Kafka has told").isEmpty();

    here.assigned(4, partitions(0, 1));
    here.assigned(4, partitions(2));
    here.gone(partitions(1));

    for (int portal = 1; portal < 100; portal++) {
      int partition = PartitionsHere.partition(Integer.toString(portal), 4);
      assertThat(here.here("portal:" + portal)).contains(partition == 0 || partition == 2);
    }
  }

  @Test
  void companies_belong_nowhere_and_without_a_partition_portals_neither() {
    here.assigned(4, partitions(0, 1, 2, 3));
    assertThat(here.here("company:9130")).isEmpty();
    assertThat(here.here("portal:1")).contains(true);

    here.gone(partitions(0, 1, 2, 3));
    assertThat(here.here("portal:1")).isEmpty();
  }

  private static List<TopicPartition> partitions(int... numbers) {
    return IntStream.of(numbers).mapToObj(each -> new TopicPartition("events", each)).toList();
  }
}

package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerbridge.kafka.Broker;
import io.ledgerbridge.kafka.RealKafka;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Trials with the inbox on Kafka; each has a topic of its own. One consumer reads it: when a second
 * one joins, partitions move, and what comes meanwhile rightly goes into the database.
 */
abstract class KafkaTrial extends TrialTest {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private final String topic = "events-" + NEXT.incrementAndGet();
  DemoWorld world;
  Webhooks webhooks;

  void begin(RealKafka kafka, Map<String, Object> more) {
    kafka.topic(topic);
    begin(kafka.brokers(), more);
  }

  void begin(String brokers, Map<String, Object> more) {
    world = world();
    Map<String, Object> settings = new HashMap<>();
    settings.put("inbox.store", "kafka");
    settings.put("kafka.brokers", brokers);
    settings.put("kafka.topic", topic);
    settings.put("kafka.group", topic);
    settings.put("kafka.consumers", 1);
    settings.putAll(more);
    start(settings);
    webhooks = new Webhooks(trial, CLOCK);
    CLOCK.forward(Duration.ofMinutes(1));
  }

  String topic() {
    return topic;
  }

  /** Lets this node take what is in the topic from now on. */
  void consume() {
    try {
      trial
          .application()
          .getBean(CamelContext.class)
          .getRouteController()
          .startRoute("kafka-inbox");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until so many events came into the topic, and all are committed. */
  void settled() {
    await().atMost(Duration.ofSeconds(30)).until(() -> open().equals(OptionalLong.of(0)));
  }

  OptionalLong open() {
    return trial.application().getBean(Broker.class).open();
  }

  /** Tells of deals that were won just now. */
  List<CrmRecord> won(int count) {
    int before = world.deals().size();
    List<CrmRecord> deals = world.wonDeals(count).deals();
    List<CrmRecord> more = deals.subList(before, deals.size());
    webhooks.won(more);
    return more;
  }

  long rows(String condition) {
    return trial
        .application()
        .getBean(JdbcClient.class)
        .sql("select count(*) from inbox where " + condition)
        .query(Long.class)
        .single();
  }

  void nothingIsInTheInbox() {
    assertThat(rows("1 = 1")).as("rows of the database's inbox").isZero();
  }
}

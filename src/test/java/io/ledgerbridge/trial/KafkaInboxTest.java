package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerbridge.delivery.State;
import io.ledgerbridge.kafka.RealKafka;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Webhooks' events through a real broker: one document each, and only exceptions in the database.
 */
class KafkaInboxTest extends KafkaTrial {
  private static RealKafka kafka;

  @BeforeAll
  static void startBroker() {
    kafka = new RealKafka();
  }

  @AfterAll
  static void stopBroker() {
    kafka.close();
  }

  @Test
  void each_deal_becomes_one_invoice_and_its_repeats_none() {
    begin(kafka, Map.of());
    List<CrmRecord> deals = won(120);
    assertThat(open()).as("kept until somebody takes them").isEqualTo(OptionalLong.of(120));
    assertThat(counts()).isEmpty();

    consume();
    settled();
    steps.deliver();
    webhooks.won(deals);
    settled();
    steps.deliver();

    eachHasOneInvoiceOfItsAmount(deals);
    assertThat(counts()).containsOnly(Map.entry("delivered", 120L));
    nothingIsInTheInbox();
  }

  @Test
  void several_consumers_of_a_node_make_one_invoice_each_while_partitions_move() {
    begin(kafka, Map.of("kafka.consumers", 3));
    won(60);

    consume();
    settled();
    webhooks.won(world.deals());
    settled();
    steps.enrol();
    steps.deliver();

    eachHasOneInvoiceOfItsAmount(world.deals());
    assertThat(rows("state <> 'done'")).isZero();
  }

  @Test
  void what_is_not_complete_waits_in_the_database_once_and_goes_on_from_there() {
    begin(kafka, Map.of());
    consume();
    String deal =
        trial.hubspot().create("deals", Map.of("dealname", "Early", "dealstage", "closedwon"));
    trial.hubspot().associate("deals", deal, "contacts", firstContact());
    CrmRecord record = trial.hubspot().find("deals", deal).orElseThrow();

    webhooks.won(List.of(record));
    settled();
    webhooks.won(List.of(record));
    settled();

    assertThat(deliveriesOf(deal)).singleElement().matches(row -> row.state() == State.WAITING);
    assertThat(rows("state = 'waiting' and outcome = 'not there yet'")).isEqualTo(1);
    assertThat(rows("1 = 1")).isEqualTo(1);

    line(deal);
    CLOCK.forward(Duration.ofMinutes(1));
    steps.enrol();
    steps.deliver();

    assertThat(invoices()).hasSize(1);
    assertThat(rows("state <> 'done'")).isZero();
  }

  @Test
  void while_hubspot_is_down_events_move_into_the_database_and_hold_up_no_partition() {
    begin(kafka, Map.of());
    consume();
    trial.hubspot().server().faults().arm(Fault.status("POST .*/batch/read", 1, 503));
    List<CrmRecord> deals = won(30);
    settled();
    assertThat(rows("state = 'waiting' and outcome = 'released'")).isEqualTo(30);

    won(5);
    settled();

    assertThat(rows("state = 'new'")).as("the portal rests").isEqualTo(5);
    assertThat(counts()).isEmpty();
    CLOCK.forward(Duration.ofMinutes(2));
    steps.enrol();
    steps.deliver();
    assertThat(deals).hasSize(30);
    eachHasOneInvoiceOfItsAmount(world.deals());
  }

  @Test
  void a_portal_that_another_node_works_on_is_left_to_it() {
    begin(kafka, Map.of());
    JdbcClient db = trial.application().getBean(JdbcClient.class);
    String lease = "portal:" + trial.hubspot().portalId();
    try (Leases other = new Leases(db, new Lanes(1), System::nanoTime)) {
      assertThat(other.hold(lease)).isPresent();
      consume();
      won(10);
      settled();

      assertThat(rows("state = 'new'")).isEqualTo(10);
      assertThat(counts()).isEmpty();
    }

    steps.enrol();
    steps.deliver();
    eachHasOneInvoiceOfItsAmount(world.deals());
  }

  @Test
  void while_the_database_is_away_events_are_taken_and_none_is_passed_over() {
    begin(kafka, Map.of());
    consume();
    JdbcClient db = trial.application().getBean(JdbcClient.class);
    db.sql("alter table portal rename to portal_gone").update();
    won(10);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .until(() -> open().equals(OptionalLong.of(10)));
    won(10);

    db.sql("alter table portal_gone rename to portal").update();
    settled();
    steps.deliver();

    eachHasOneInvoiceOfItsAmount(world.deals());
    nothingIsInTheInbox();
  }

  @Test
  void what_is_no_event_is_kept_apart_with_a_sentence_and_stops_nothing() {
    begin(kafka, Map.of());
    String portal = Long.toString(trial.hubspot().portalId());
    String foreign =
        "{\"portal\":\"%s\",\"type\":\"deals\",\"id\":\"1\",\"source\":\"backfill\",\"key\":\"k\",\"at\":1}";
    produce(portal, "not JSON at all");
    produce(portal, "null");
    produce(portal, foreign.formatted(portal));
    List<CrmRecord> deals = won(3);

    consume();
    settled();
    steps.deliver();

    eachHasOneInvoiceOfItsAmount(deals);
    nothingIsInTheInbox();
    assertThat(unreadable())
        .extracting(ConsumerRecord::value)
        .containsExactly("not JSON at all", "null", foreign.formatted(portal));
    assertThat(unreadable())
        .extracting(KafkaInboxTest::reason)
        .allMatch(
            sentence -> sentence.matches("Message \\d of partition \\d is left out, since .*"))
        .anyMatch(sentence -> sentence.contains("'source'"));
  }

  private String firstContact() {
    return trial.hubspot().all("contacts").get(0).id();
  }

  private void line(String deal) {
    String line =
        trial
            .hubspot()
            .create(
                "line_items",
                Map.of("name", "Grinder", "hs_sku", "CM-101", "quantity", "1", "price", "449.50"));
    trial.hubspot().associate("deals", deal, "line_items", line);
  }

  private void produce(String key, String value) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic(), key, value));
    }
  }

  private List<ConsumerRecord<String, String>> unreadable() {
    Properties client = client();
    client.put("group.id", "unreadable-" + System.nanoTime());
    client.put("auto.offset.reset", "earliest");
    List<ConsumerRecord<String, String>> found = new java.util.ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic() + "-unreadable"));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                return found.size() >= 3;
              });
    }
    return found;
  }

  private static String reason(ConsumerRecord<String, String> message) {
    return new String(message.headers().lastHeader("reason").value(), StandardCharsets.UTF_8);
  }

  private static Properties client() {
    Properties client = new Properties();
    client.put("bootstrap.servers", kafka.brokers());
    return client;
  }
}

package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.kafka.Broker;
import io.ledgerbridge.kafka.RealKafka;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

/** Without its brokers nothing is said to be kept, and what needs none of them goes on. */
class KafkaGoneTest extends KafkaTrial {
  private static final String EVENT =
      """
      [{"subscriptionId":25,"portalId":%d,"occurredAt":%d,"subscriptionType":"deal.propertyChange",
        "objectId":%s,"propertyName":"dealstage","propertyValue":"closedwon"}]
      """;

  @Test
  void webhooks_are_refused_in_time_when_the_broker_ends_and_polls_go_on() {
    try (RealKafka kafka = new RealKafka()) {
      begin(kafka, Map.of());
      consume();
      won(3);
      settled();
    }

    List<CrmRecord> missed = world.wonDeals(1).deals().subList(3, 4);
    long asked = System.nanoTime();
    int status = webhooks.send(event(missed.get(0)), CLOCK.millis());

    assertThat(status).isEqualTo(503);
    assertThat(System.nanoTime() - asked)
        .as("HubSpot's patience")
        .isLessThan(TimeUnit.SECONDS.toNanos(5));
    nothingIsInTheInbox();
    pollAndDeliver();
    eachHasOneInvoiceOfItsAmount(world.deals());
  }

  @Test
  void it_starts_without_a_broker_and_says_so() throws IOException {
    begin("localhost:" + freePort(), Map.of());
    consume();

    assertThat(webhooks.send(event(world.wonDeals(1).deals().get(0)), CLOCK.millis()))
        .isEqualTo(503);
    assertThat(open()).isEqualTo(OptionalLong.empty());
    assertThat(trial.application().getBean(Broker.class).trouble().orElseThrow())
        .startsWith("Kafka at localhost:")
        .contains("does not answer");
    ApiClient api = new ApiClient(trial);
    assertThat(api.get("/api/doctor").findParents("question")).anyMatch(KafkaGoneTest::bad);
    JsonNode health = api.get("/actuator/health");
    assertThat(health.at("/components/kafkaInbox/status").asText()).isEqualTo("DEGRADED");
    pollAndDeliver();
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void off_nothing_of_it_is_there() {
    start(Map.of());
    CamelContext camel = trial.application().getBean(CamelContext.class);

    assertThat(camel.hasComponent("kafka")).isNull();
    assertThat(camel.getRoute("kafka-inbox")).isNull();
    assertThat(trial.application().getBeanProvider(Broker.class).stream()).isEmpty();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("kafka-producer"));
  }

  private static boolean bad(JsonNode diagnosis) {
    return diagnosis.path("question").asText().equals("kafka")
        && diagnosis.path("verdict").asText().equals("BAD");
  }

  private String event(CrmRecord deal) {
    return EVENT.formatted(trial.hubspot().portalId(), CLOCK.millis(), deal.id());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

package io.ledgerbridge.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.Ledgerbridge;
import io.ledgerbridge.config.KafkaSettings;
import io.ledgerbridge.kafka.Broker;
import io.ledgerbridge.kafka.RealKafka;
import io.ledgerbridge.simulator.quickbooks.StrictReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes with the inbox on Kafka, killed again and again while events come in. */
@Tag("processes")
class KafkaAndKillsTest {
  private static final int DEALS = 300;
  private static final int A_SECOND = 10;
  private static final int KILLS = 4;
  private static final String TOPIC = "ledgerbridge-events";
  private static final String GROUP = "ledgerbridge";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private CrashWorld world;
  private CrashWorld.Part part;

  @TempDir Path folder;

  @Test
  void each_deal_has_its_one_invoice_whoever_is_killed_when() throws Exception {
    try (RealKafka kafka = new RealKafka();
        CrashWorld own = new CrashWorld();
        Broker broker = new Broker(new KafkaSettings(kafka.brokers(), TOPIC, GROUP, Map.of()))) {
      world = own;
      part = own.part();
      own.quickbooks().onPayload(StrictReader::read);
      List<Event> events = own.won(DEALS);
      try (Node one = node("one", kafka);
          Node two = node("two", kafka)) {
        List<Node> nodes = List.of(one, two);
        nodes.forEach(Node::start);
        nodes.forEach(node -> node.waitUntilReady(PATIENCE));
        reached(() -> count("portal where default_company is not null") == 1);

        CompletableFuture<SendEvents.Sent> sending =
            CompletableFuture.supplyAsync(() -> send(nodes, events, A_SECOND));
        KillNodes kills = new KillNodes(nodes, 7);
        while (kills.kills() < KILLS) {
          kills.next();
        }
        assertThat(sending.join().refused()).isZero();
        nodes.forEach(node -> node.waitUntilReady(PATIENCE));
        assertThat(send(nodes, events, 0).refused()).as("all of them once more").isZero();

        reached(() -> broker.open().equals(OptionalLong.of(0)));
        reached(() -> count("delivery where state = 'delivered'") == DEALS);
        reached(() -> count("inbox where state <> 'done'") == 0);
        assertThat(invoices()).hasSize(DEALS);
        assertThat(invoices().values()).allMatch(each -> each == 1);
        assertThat(count("delivery")).isEqualTo(DEALS);
        long stored = count("inbox where source = 'webhook'");
        System.out.printf("%d of %d events came into the database's inbox%n", stored, DEALS);
        assertThat(stored).as("exceptions").isLessThan(DEALS);
      }
      assertThat(own.quickbooks().refusals()).isEmpty();
    }
  }

  private static SendEvents.Sent send(List<Node> nodes, List<Event> events, int perSecond) {
    List<Integer> ports = nodes.stream().map(Node::port).toList();
    return new SendEvents(ports, CrashWorld.SECRET, 5, 2, perSecond, PATIENCE).send(events);
  }

  /** How many each deal has. */
  private Map<String, Long> invoices() {
    return part.company().all("Invoice").stream()
        .map(KafkaAndKillsTest::deal)
        .collect(Collectors.groupingBy(deal -> deal, Collectors.counting()));
  }

  private static String deal(ObjectNode invoice) {
    return invoice.path("PrivateNote").asText().split("/")[2];
  }

  private long count(String from) {
    try {
      return world.count(part, from);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void reached(java.util.function.BooleanSupplier condition) {
    assertThat(Rest.until(PATIENCE, Duration.ofMillis(100), condition)).isTrue();
  }

  private Node node(String name, RealKafka kafka) {
    Map<String, String> settings = new HashMap<>(part.settings());
    settings.put("INBOX_STORE", "kafka");
    settings.put("KAFKA_BROKERS", kafka.brokers());
    settings.put("KAFKA_TOPIC", TOPIC);
    settings.put("KAFKA_GROUP", GROUP);
    settings.put("KAFKA_CONSUMERS", "2");
    settings.put("KAFKA_PROPERTIES_SESSION_TIMEOUT_MS", "6000");
    return new Node(
        folder.resolve(name), Command.freePort(), settings, CrashWorld.words(Ledgerbridge.class));
  }
}

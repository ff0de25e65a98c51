package io.ledgerbridge.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.Ledgerbridge;
import io.ledgerbridge.simulator.quickbooks.StrictReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process is asked to end (SIGTERM) while it has a lot to do. */
@Tag("processes")
class GracefulStopTest {
  private static final int DEALS = 120;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> WORDS = CrashWorld.words(Ledgerbridge.class);

  @TempDir Path folder;

  @Test
  void it_ends_in_time_with_nothing_in_flight_and_the_next_one_goes_on_at_once() throws Exception {
    try (CrashWorld world = new CrashWorld()) {
      world.quickbooks().onPayload(StrictReader::read);
      CrashWorld.Part part = world.part();
      List<Event> events = world.won(DEALS);
      try (Node first = node("first", part);
          Node second = node("second", part)) {
        first.start();
        first.waitUntilReady(PATIENCE);
        connected(world, part);
        world.quickbooks().server().latency(Duration.ofMillis(400));
        send(first, events.subList(0, DEALS / 2));
        reached(PATIENCE, () -> invoices(part).size() > 10);
        send(first, events.subList(DEALS / 2, DEALS));

        Duration taken = first.stop();

        System.out.printf("SIGTERM to exit: %d ms%n", taken.toMillis());
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
        assertThat(Files.readString(folder.resolve("first/node.log")))
            .as("what was cut off")
            .doesNotContain("Timeout occurred during graceful shutdown");
        assertThat(invoices(part)).as("what was still to do").hasSizeLessThan(DEALS);
        assertThat(world.count(part, "delivery where state = 'delivering' and sent_at is not null"))
            .as("calls whose outcome nobody waited for")
            .isZero();
        assertThat(world.count(part, "lease where expires_at > current_timestamp"))
            .as("leases that nobody has")
            .isZero();
        world.quickbooks().server().latency(Duration.ZERO);
        second.start();
        second.waitUntilReady(PATIENCE);
        reached(
            PATIENCE,
            () ->
                world.count(part, "delivery where state = 'delivered' and write_back = 'done'")
                    == DEALS);
        assertThat(invoices(part).stream().collect(Collectors.groupingBy(GracefulStopTest::deal)))
            .hasSize(DEALS)
            .allSatisfy((deal, ofIt) -> assertThat(ofIt).as("deal " + deal).hasSize(1));
      }
      assertThat(world.quickbooks().refusals()).isEmpty();
    }
  }

  @Test
  void h2_is_closed_after_what_was_in_flight_is_stored() throws Exception {
    try (CrashWorld world = new CrashWorld()) {
      CrashWorld.Part part = world.part();
      try (Node node = new Node(folder, Command.freePort(), shipped(part), WORDS)) {
        node.start();
        node.waitUntilReady(PATIENCE);
        new Api(List.of(node.url())).waitUntilConnected(1);
        world.quickbooks().server().latency(Duration.ofMillis(400));
        send(node, world.won(DEALS));
        reached(PATIENCE, () -> invoices(part).size() > 10);

        Duration taken = node.stop();

        System.out.printf("SIGTERM to exit on H2: %d ms%n", taken.toMillis());
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
        assertThat(invoices(part)).as("what was still to do").hasSizeLessThan(DEALS);
        assertThat(Files.readString(folder.resolve("node.log"))).doesNotContain("already closed");
        assertThat(h2("delivery where state = 'delivered'")).isEqualTo(invoices(part).size());
        assertThat(h2("lease where expires_at > current_timestamp")).isZero();
      }
    }
  }

  /** What the node left behind. */
  private long h2(String from) {
    DataSource files =
        new DriverManagerDataSource(
            "jdbc:h2:file:" + folder.resolve("data/ledgerbridge") + ";DATABASE_TO_LOWER=TRUE");
    return JdbcClient.create(files).sql("select count(*) from " + from).query(Long.class).single();
  }

  /** With the database that nobody has to set. */
  private static Map<String, String> shipped(CrashWorld.Part part) {
    Map<String, String> settings = new HashMap<>(part.settings());
    settings.keySet().removeIf(name -> name.startsWith("SPRING_DATASOURCE"));
    return settings;
  }

  private static void send(Node node, List<Event> events) {
    SendEvents.Sent sent =
        new SendEvents(List.of(node.port()), CrashWorld.SECRET, 20, 1, 0, Duration.ofSeconds(10))
            .send(events);
    assertThat(sent.refused()).isZero();
  }

  private static void connected(CrashWorld world, CrashWorld.Part part) {
    reached(PATIENCE, () -> world.count(part, "portal where default_company is not null") == 1);
  }

  private static void reached(Duration most, Condition condition) {
    assertThat(Rest.until(most, Duration.ofMillis(50), condition::holds)).isTrue();
  }

  /** What is so sooner or later. */
  private interface Condition {
    boolean so() throws Exception;

    default boolean holds() {
      try {
        return so();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<ObjectNode> invoices(CrashWorld.Part part) {
    return part.company().all("Invoice");
  }

  private static String deal(ObjectNode invoice) {
    return invoice.path("PrivateNote").asText().split("/")[2];
  }

  private Node node(String name, CrashWorld.Part part) {
    return new Node(folder.resolve(name), Command.freePort(), part.settings(), WORDS);
  }
}

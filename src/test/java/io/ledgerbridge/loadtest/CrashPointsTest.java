package io.ledgerbridge.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.Ledgerbridge;
import io.ledgerbridge.loadtest.CrashPoint.Deed;
import io.ledgerbridge.simulator.quickbooks.StrictReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed at each step between inbox and write-back, and the next one completes what it
 * left: it is killed in its turn at the next step.
 */
@Tag("processes")
class CrashPointsTest {
  private static final int CHAINS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private CrashWorld world;

  @TempDir Path folder;

  @BeforeEach
  void begin() throws IOException {
    world = new CrashWorld();
    world.quickbooks().onPayload(StrictReader::read);
  }

  @AfterEach
  void end() throws IOException {
    world.close();
  }

  @Test
  void wherever_a_process_is_killed_the_next_one_completes_with_one_document() {
    ExecutorService threads = Executors.newFixedThreadPool(CHAINS);
    try {
      CompletableFuture.allOf(
              java.util.stream.IntStream.range(0, CHAINS)
                  .mapToObj(number -> CompletableFuture.runAsync(() -> chain(number), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      threads.shutdownNow();
    }
    assertThat(world.quickbooks().refusals()).isEmpty();
  }

  private void chain(int number) {
    try {
      new Chain(number).run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Processes one after the other on one database. */
  private final class Chain {
    private final int number;
    private final Path armed;
    private final CrashWorld.Part part;
    private final List<Told> all = new ArrayList<>();

    Chain(int number) throws Exception {
      this.number = number;
      this.armed = folder.resolve("armed" + number);
      this.part = world.part();
    }

    void run() throws Exception {
      for (CrashPoint point : CrashPoint.values()) {
        if (point.ordinal() % CHAINS == number) {
          killAt(point);
        }
      }
      try (Node last = node("last", CrashWorld.words(Ledgerbridge.class))) {
        last.start();
        last.waitUntilReady(PATIENCE);
        completed();
        all.forEach(told -> assertThat(told.send(last.port())).isTrue());
        assertThat(Rest.until(PATIENCE, Duration.ofMillis(100), this::nothingOpen)).isTrue();
        all.forEach(this::oneDocument);
      }
    }

    private void killAt(CrashPoint point) throws Exception {
      String name = point.name();
      try (Node node = node(name, CrashWorld.words(CrashingNode.class, name, armed.toString()))) {
        node.start();
        node.waitUntilReady(PATIENCE);
        completed();
        Files.createFile(armed);
        Told told = told(point);
        all.add(told);
        boolean answered = told.send(node.port());
        boolean killed = Rest.until(PATIENCE, Duration.ofMillis(20), () -> !node.runs());
        assertThat(killed).as("killed at " + point).isTrue();
        assertThat(node.command().exit()).as("killed at " + point).isEqualTo(CrashThere.EXIT);
        assertThat(answered).as("answered before " + point).isEqualTo(point.ordinal() > 0);
      } finally {
        Files.deleteIfExists(armed);
      }
    }

    /** Of all that was told before, nothing is left to do, and each has its one document. */
    private void completed() {
      boolean done =
          Rest.until(
              PATIENCE,
              Duration.ofMillis(100),
              () -> all.stream().allMatch(this::booked) && nothingOpen());
      assertThat(done).as("completed after %s", all).isTrue();
      all.forEach(this::oneDocument);
    }

    private boolean booked(Told told) {
      return count("delivery where state = 'delivered' and object_id = '" + told.id() + "'") == 1;
    }

    private boolean nothingOpen() {
      return count("inbox where state <> 'done'") == 0
          && count("delivery where state <> 'delivered' or write_back = 'pending'") == 0;
    }

    private long count(String from) {
      try {
        return world.count(part, from);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void oneDocument(Told told) {
      assertThat(of("Invoice", told)).as("invoices of %s", told).hasSize(1);
      assertThat(of("Payment", told)).as("payments of %s", told).hasSize(told.payments());
      assertThat(part.company().all("Customer"))
          .filteredOn(each -> each.path("FamilyName").asText().equals(told.buyer()))
          .as("customers of %s", told)
          .hasSize(1);
      if (told.point().deed == Deed.WON) {
        assertThat(world.hubspot().find("deals", told.id()).orElseThrow().properties())
            .as("written back to %s", told)
            .containsEntry("quickbooks_invoice_id", of("Invoice", told).get(0).path("Id").asText());
      }
    }

    private List<ObjectNode> of(String entity, Told told) {
      return part.company().all(entity).stream()
          .filter(each -> each.path("PrivateNote").asText().contains("/" + told.id() + "/"))
          .toList();
    }

    private Node node(String name, List<String> words) {
      return new Node(
          folder.resolve(number + "-" + name), Command.freePort(), part.settings(), words);
    }
  }

  private Told told(CrashPoint point) {
    String amount = "%d.00".formatted(100 + point.ordinal());
    if (point.deed == Deed.PAID) {
      return new Told(point, world.payment(amount), event("object", "0-101", "hs_latest_status"));
    }
    String deal = world.deal(amount);
    world.hubspot().update("deals", deal, java.util.Map.of("dealstage", "closedwon"));
    return new Told(point, deal, event("deal", "0-3", "dealstage"));
  }

  private String event(String subscription, String type, String property) {
    String value = type.equals("0-3") ? "closedwon" : "succeeded";
    return ("[{\"eventId\":1,\"subscriptionId\":25,\"portalId\":%d,\"appId\":54321,\"occurredAt\":%d,"
            + "\"subscriptionType\":\"%s.propertyChange\",\"objectTypeId\":\"%s\",\"attemptNumber\":0,"
            + "\"propertyName\":\"%s\",\"propertyValue\":\"%s\",\"objectId\":ID}]")
        .formatted(
            world.hubspot().portalId(),
            System.currentTimeMillis(),
            subscription,
            type,
            property,
            value);
  }

  /** A record and its event, which HubSpot may send more than once. */
  private record Told(CrashPoint point, String id, String event) {
    String buyer() {
      String type = point.deed == Deed.WON ? "deals" : "commerce_payments";
      return "Buyer" + type.length() + id;
    }

    int payments() {
      return point.deed == Deed.WON ? 0 : 1;
    }

    boolean send(int port) {
      try (Connection connection = new Connection(port)) {
        String body = event.replace("ID", id);
        return connection.send(new SignedPost(CrashWorld.SECRET).of(port, body)) == 200;
      } catch (IOException e) {
        return false;
      }
    }
  }
}

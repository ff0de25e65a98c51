package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The example that tells a chat of what parks. */
class ListenersTest extends TrialTest {
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(200);
  private HttpServer chat;
  private DemoWorld world;

  @BeforeEach
  void begin() throws IOException {
    chat = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    chat.createContext("/chat", this::take);
    chat.start();
    world = world();
    start(
        Map.of(
            "routes.examples",
            "true",
            "flows.enabled",
            "deal-won-to-invoice,parked-to-chat",
            "flow.parked-to-chat.url",
            "http://localhost:" + chat.getAddress().getPort() + "/chat"));
    steps.tell();
    CLOCK.forward(Duration.ofMinutes(10));
  }

  @AfterEach
  void end() {
    chat.stop(0);
  }

  @Test
  void a_chat_hears_of_each_parked_delivery_once_and_again_only_what_it_could_not_take() {
    world.brokenDeals();
    CLOCK.forward(Duration.ofMinutes(10));
    pollAndDeliver();
    long parked = parked();
    assertThat(parked).isPositive();

    status.set(500);
    steps.tell();
    assertThat(messages).isEmpty();

    status.set(200);
    steps.tell();
    assertThat(messages).hasSize((int) parked).doesNotHaveDuplicates();
    assertThat(messages).anyMatch(text -> text.contains("has no associated contact"));

    CLOCK.forward(Duration.ofMinutes(3));
    steps.tell();
    steps.tell();
    assertThat(messages).hasSize((int) parked);
  }

  private long parked() {
    return counts().entrySet().stream()
        .filter(each -> each.getKey().startsWith("parked "))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private void take(HttpExchange exchange) throws IOException {
    if (status.get() == 200) {
      String text = new ObjectMapper().readTree(exchange.getRequestBody()).path("text").asText();
      messages.add(text);
    }
    exchange.sendResponseHeaders(status.get(), -1);
    exchange.close();
  }
}

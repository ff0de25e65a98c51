package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.matching.MappingsYaml;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import io.ledgerbridge.trial.BadRequests.Bad;
import io.ledgerbridge.trial.RawHttp.Reply;
import io.ledgerbridge.trial.RawHttp.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad input at every door: a clear answer, nothing stored, nothing of the inside shown. */
class BadRequestsTest extends TrialTest {
  private static final int CONNECTIONS = 4;
  private static final Pattern INSIDE =
      Pattern.compile(
          "(java|javax|jakarta|org\\.(apache|springframework|h2|postgresql|snakeyaml)|"
              + "io\\.ledgerbridge|com\\.(fasterxml|zaxxer|sun))\\.[a-z]|\\.java:\\d|Exception|"
              + "\\bat [a-z]+\\.[A-Za-z.]+\\(");
  int requests = Integer.getInteger("bad.requests", 20_000);
  private final Set<String> expected = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
  private String host;
  private int port;
  private DemoWorld world;

  @BeforeEach
  void begin() {
    world = world();
    Map<String, Object> settings = new HashMap<>(database());
    settings.put("logging.level.root", "error");
    settings.put("people.open-doors", "/probe");
    start(settings);
    port = trial.application().getEnvironment().getProperty("local.server.port", Integer.class);
    host = "localhost:" + port;
    CLOCK.forward(Duration.ofMinutes(1));
  }

  /** Where the application keeps its tables, when not in its own H2. */
  Map<String, Object> database() {
    return Map.of();
  }

  @Test
  void thousands_of_bad_requests_are_answered_and_none_of_them_is_stored() throws Exception {
    String mappings = trial.application().getBean(MappingsYaml.class).write();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        long seed = 7 + i;
        all.add(threads.submit(() -> send(seed, requests / CONNECTIONS)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }

    System.out.println("Answers by status: " + new TreeMap<>(answers));
    assertThat(trial.application().getBean(Inbox.class).open()).isEqualTo(expected.size());
    assertThat(expected).isNotEmpty();
    assertThat(trial.application().getBean(Deliveries.class).counts()).isEmpty();
    assertThat(trial.application().getBean(MappingsYaml.class).write()).isEqualTo(mappings);
    aRealDealGoesThrough();
  }

  @Test
  void a_body_of_ten_megabytes_is_refused_at_every_door_and_its_sender_is_told() throws Exception {
    byte[] body = ("[\"" + "x".repeat(10_000_000) + "\"]").getBytes(StandardCharsets.UTF_8);
    for (String door :
        List.of(
            "POST /hubspot/webhooks",
            "POST /quickbooks/webhooks",
            "PUT /api/mappings",
            "PUT /api/flows/deal-won-to-invoice/inputs",
            "POST /api/deliveries/1/dismiss")) {
      Reply reply = once(door, body, "Content-Type: application/json");
      assertThat(reply.status()).as(door).isEqualTo(413);
      assertThat(reply.body()).as(door).contains("larger than");
    }
    assertThat(trial.application().getBean(Inbox.class).open()).isZero();
  }

  @Test
  void mappings_nested_without_end_are_refused() throws Exception {
    byte[] body = "[".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    Reply reply = once("PUT /api/mappings", body, "Content-Type: application/yaml");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("nested");
  }

  @Test
  void headers_of_camel_from_outside_reach_no_route() throws Exception {
    CamelContext camel = trial.application().getBean(CamelContext.class);
    Set<String> seen = new HashSet<>();
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("platform-http:/probe")
                .process(exchange -> seen.addAll(exchange.getMessage().getHeaders().keySet()))
                .setBody(constant("ok"));
          }
        });

    Reply reply =
        once(
            "POST /probe",
            new byte[0],
            "CamelBeanMethodName: toString",
            "camelFileName: x",
            "CAMELEXECCOMMANDARGS: x",
            "plain: 1");

    assertThat(reply.body()).isEqualTo("ok");
    assertThat(seen)
        .contains("plain")
        .doesNotContain("CamelBeanMethodName", "camelFileName", "CAMELEXECCOMMANDARGS")
        .noneMatch(name -> name.equalsIgnoreCase("CamelFileName"))
        .noneMatch(name -> name.equalsIgnoreCase("CamelExecCommandArgs"));
  }

  private Void send(long seed, int requests) throws IOException {
    BadRequests bad = new BadRequests(seed, host, trial.hubspot().clientSecret(), CLOCK);
    try (RawHttp http = new RawHttp(port)) {
      for (int i = 0; i < requests; i++) {
        Bad next = bad.next();
        check(next, answer(http, next.request()));
      }
    }
    return null;
  }

  private static Reply answer(RawHttp http, Request request) {
    try {
      return http.send(request);
    } catch (IOException e) {
      throw new AssertionError("No answer to\n" + request, e);
    }
  }

  private void check(Bad bad, Reply reply) {
    answers.merge(reply.status(), 1, Integer::sum);
    assertThat(reply.status()).as(bad.request() + "\n\n" + reply.body()).isBetween(200, 499);
    assertThat(INSIDE.matcher(reply.body() + reply.headers()).find())
        .as(bad.request() + "\n\n" + reply)
        .isFalse();
    if (bad.signed()) {
      var valid = BadEvents.valid(bad.request().body());
      // What is no text at all may reach the door as other bytes than were signed.
      assertThat(reply.status())
          .as(bad.request() + "\n\n" + reply.body())
          .isIn(valid.isPresent() ? List.of(200) : List.of(400, 401));
      valid.ifPresent(expected::addAll);
    } else if (bad.request().head().contains(" /hubspot/webhooks HTTP")
        && bad.request().method().equals("POST")) {
      assertThat(reply.status()).as(bad.request().toString()).isBetween(400, 499);
    }
  }

  private Reply once(String door, byte[] body, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(door + " HTTP/1.1\r\nHost: " + host + "\r\n");
    List.of(headers).forEach(header -> head.append(header).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    try (RawHttp http = new RawHttp(port)) {
      return http.send(new Request(head.toString(), body));
    }
  }

  /** Some of the requests may have chosen inputs: that is what they are for. */
  private void aRealDealGoesThrough() throws IOException {
    assertThat(once("POST /api/flows/deal-won-to-invoice/on", new byte[0]).status()).isEqualTo(200);
    byte[] none = "{}".getBytes(StandardCharsets.UTF_8);
    String inputs = "PUT /api/flows/deal-won-to-invoice/inputs";
    assertThat(once(inputs, none, "Content-Type: application/json").status()).isEqualTo(200);
    CLOCK.forward(Duration.ofMinutes(1));
    List<CrmRecord> deals = world.wonDeals(1).deals();
    new Webhooks(trial, CLOCK).won(deals);
    // Not until nothing is due: events of portals that are not connected wait for that.
    ProducerTemplate routes = trial.application().getBean(ProducerTemplate.class);
    for (int round = 0; round < 1000 && deliveriesOf(deals.get(0).id()).isEmpty(); round++) {
      routes.sendBody("direct:enrol", null);
    }
    steps.deliver();
    eachHasOneInvoiceOfItsAmount(deals);
  }
}

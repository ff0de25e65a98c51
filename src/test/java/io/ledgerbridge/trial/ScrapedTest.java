package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.Fault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;

/** An application in which something of everything has happened, as Prometheus sees it. */
abstract class ScrapedTest extends TrialTest {
  static final String TOKEN = "metrics-1";

  /** Delivers, parks and lets wait; refuses a webhook; tells an alert. */
  Scrape aDay() {
    try (Hook hook = new Hook()) {
      begin(Map.of("alert.webhook-url", hook.url(), "alert.parked", 1));
      DemoWorld world = world();
      CLOCK.forward(Duration.ofMinutes(1));
      world.wonDeals(4).brokenDeals();
      Webhooks webhooks = new Webhooks(trial, CLOCK);
      assertThat(webhooks.send("[]", "another secret", CLOCK.millis())).isEqualTo(401);
      webhooks.won(world.deals().subList(0, 2));
      pollAndDeliver();
      CLOCK.forward(Duration.ofMinutes(6));
      steps.enrol();
      trial.quickbooks().server().faults().arm(Fault.status("POST /v3/company/.*/invoice", 1, 503));
      world.wonDeals(1);
      webhooks.won(world.deals().subList(14, 15));
      steps.enrol();
      steps.deliver();
      webhooks.won(world.deals().subList(0, 1));
      CLOCK.forward(Duration.ofSeconds(5));
      send("direct:alerts");
      assertThat(hook.bodies()).isNotEmpty();
      send("direct:metrics");
      return scrape();
    }
  }

  void begin(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(Map.of("people.actuator-token", TOKEN));
    settings.putAll(more);
    start(settings);
  }

  void send(String route) {
    trial.application().getBean(CamelContext.class).createProducerTemplate().sendBody(route, null);
  }

  Scrape scrape() {
    HttpResponse<String> answer =
        new Browser().with("Authorization", "Bearer " + TOKEN).get(here("/actuator/prometheus"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Scrape.of(answer.body());
  }

  String here(String path) {
    return "http://localhost:"
        + trial.application().getEnvironment().getProperty("local.server.port")
        + path;
  }
}

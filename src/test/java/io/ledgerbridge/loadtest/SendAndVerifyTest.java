package io.ledgerbridge.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.Ledgerbridge;
import io.ledgerbridge.trial.Simulators;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What is sent is counted again, in one process here. */
class SendAndVerifyTest {
  private static final int COMPANIES = 3;
  private final Simulators simulators = new Simulators(0, 0, COMPANIES, Duration.ofMillis(1));
  private final World world =
      new World(
          simulators.environment().get("HUBSPOT_BASE_URL"),
          simulators.environment().get("QUICKBOOKS_BASE_URL"));
  private ConfigurableApplicationContext application;
  private int port;

  @TempDir Path routes;

  @BeforeEach
  void start() {
    Application.copyRoutes(routes);
    Map<String, String> settings =
        new NodeSettings(world).with("ROUTES_DIR", routes.toString()).with(memory()).map();
    application =
        new SpringApplicationBuilder(Ledgerbridge.class)
            .run(
                settings.entrySet().stream()
                    .map(each -> "--" + each.getKey() + "=" + each.getValue())
                    .toArray(String[]::new));
    port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port"));
  }

  @AfterEach
  void stop() {
    application.close();
    simulators.close();
  }

  @Test
  void each_deal_that_was_sent_is_accounted_for() {
    Api api = new Api(List.of("http://127.0.0.1:" + port));
    api.waitUntilConnected(COMPANIES);
    world.add(Map.of("seed", 1, "deals", 40, "open", 0.2, "unknown", 0.1));
    List<Event> events = world.deals().stream().map(Deal::event).collect(Collectors.toList());
    events.addAll(List.copyOf(events));

    SendEvents.Sent sent =
        new SendEvents(List.of(port), "simulator-client-secret", 7, 3, 0, Duration.ofSeconds(10))
            .send(events);
    Verdict verdict = new CountAll(world, api).after(Duration.ofMinutes(1));

    assertThat(sent.accepted()).isEqualTo(80);
    assertThat(verdict.right()).as(verdict.audit().offences().toString()).isTrue();
    assertThat(verdict.audit().delivered()).isEqualTo(verdict.audit().documents()).isPositive();
    assertThat(verdict.audit().parked()).isPositive();
    assertThat(verdict.audit().filtered()).isPositive();
    assertThat(verdict.audit().writtenBack()).isEqualTo(verdict.audit().delivered());
  }

  private static Map<String, String> memory() {
    return Map.of(
        "server.port",
        "0",
        "spring.datasource.url",
        "jdbc:h2:mem:sent;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
  }
}

package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** People are told of trouble by webhook and e-mail: once when it begins, once when it is over. */
@ExtendWith(OutputCaptureExtension.class)
class AlertsTest extends TrialTest {
  private static final String PASSWORD = "p&ss+w%rd)";
  private final Hook hook = new Hook();
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
  private DemoWorld world;

  @Test
  void parked_deliveries_are_told_once_and_their_end_once() throws Exception {
    begin(Map.of("alert.parked", 3));
    world.brokenDeals();
    pollAndDeliver();

    look();
    look();

    JsonNode told = told(0);
    assertThat(told.path("text").asText())
        .startsWith("Ledgerbridge: parked. 4 deliveries are parked, more than 3.");
    assertThat(told.path("kind").asText()).isEqualTo("parked");
    assertThat(told.path("change").asText()).isEqualTo("begun");
    assertThat(told.path("console").asText()).isEqualTo("https://bridge.example.com");
    MimeMessage letter = letters().get(0);
    assertThat(letter.getSubject()).isEqualTo("Ledgerbridge: parked");
    assertThat(letter.getFrom()[0]).hasToString("bridge@example.com");
    assertThat(letter.getAllRecipients()).hasSize(2);
    assertThat(letter.getContent().toString()).contains("4 deliveries are parked, more than 3.");
    both(1);

    dismissAll();
    CLOCK.forward(Duration.ofMinutes(3));
    look();
    look();

    assertThat(told(1).path("change").asText()).isEqualTo("ended");
    assertThat(letters().get(1).getSubject()).isEqualTo("Ledgerbridge: parked is over");
    both(2);
  }

  @Test
  void a_lost_connection_and_what_waits_for_it_are_told_by_name() throws Exception {
    begin(Map.of());
    world.wonDeals(1);
    trial.quickbooks().disconnect(QuickBooksSimulator.DEFAULT_REALM);
    pollAndDeliver();
    look();
    assertThat(told(0).path("alert").asText())
        .isEqualTo("connection-lost:QuickBooks company " + QuickBooksSimulator.DEFAULT_REALM);
    both(1);

    CLOCK.forward(Duration.ofMinutes(31));
    look();

    assertThat(told(1).path("alert").asText()).isEqualTo("oldest:delivery-waiting");
    both(2);
  }

  @Test
  void a_token_near_its_end_and_reads_near_their_allowance_are_told() throws Exception {
    begin(Map.of("quickbooks.reads-per-month", 4, "ledgerbridge.token-warning", "200d"));
    world.wonDeals(1);
    pollAndDeliver();

    look();

    assertThat(kinds()).containsExactlyInAnyOrder("token-ends", "metered-reads");
    assertThat(hook.bodies()).anyMatch(body -> body.contains("of the 4 QuickBooks reads"));
  }

  @Test
  void a_route_that_is_stopped_is_told_and_one_that_is_switched_off_is_not() throws Exception {
    begin(Map.of());
    CamelContext camel = trial.application().getBean(CamelContext.class);
    camel.getRouteController().stopRoute("hubspot-webhook");
    new ApiClient(trial).status("POST", "/api/flows/deal-won-to-invoice/off", null);

    look();

    assertThat(hook.bodies()).hasSize(1);
    assertThat(told(0).path("sentence").asText())
        .isEqualTo("The route hubspot-webhook is stopped. Start it again.");
  }

  @Test
  void what_one_channel_does_not_take_is_tried_again_there_alone_and_no_log_has_the_address(
      CapturedOutput output) throws Exception {
    begin(Map.of("alert.parked", 3));
    world.brokenDeals();
    pollAndDeliver();
    hook.answer(500);

    look();

    assertThat(hook.bodies()).isEmpty();
    assertThat(letters()).hasSize(1);
    assertThat(output).contains("could not be told by webhook: it was answered with 500");
    hook.answer(200);
    look();
    assertThat(hook.bodies()).as("too early").isEmpty();
    CLOCK.forward(Duration.ofSeconds(30));
    look();
    both(1);
    assertThat(output.getAll()).doesNotContain(Hook.SECRET).doesNotContain(PASSWORD);
  }

  @Test
  void three_nodes_tell_it_once() throws Exception {
    begin(Map.of("alert.parked", 3));
    world.brokenDeals();
    pollAndDeliver();
    Map<String, Object> same =
        Map.of(
            "spring.datasource.url",
            trial.application().getEnvironment().getProperty("spring.datasource.url"));
    try (var second = trial.another(byHand(settings(same)), OwnClock.class)) {
      look();
      look(second);
      look();
      both(1);
      dismissAll();
      CLOCK.forward(Duration.ofMinutes(3));
      look(second);
      look();
      look(second);
      both(2);
    }
  }

  private void begin(Map<String, Object> more) {
    mail.setUser("bridge", PASSWORD);
    mail.start();
    world = world();
    start(settings(more));
    CLOCK.forward(Duration.ofMinutes(1));
  }

  private Map<String, Object> settings(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("alert.webhook-url", hook.url());
    settings.put("alert.email-to", "ada@example.com,grace@example.com");
    settings.put("alert.email-from", "bridge@example.com");
    settings.put("smtp.port", mail.getSmtp().getPort());
    settings.put("smtp.starttls", false);
    settings.put("smtp.username", "bridge");
    settings.put("smtp.password", PASSWORD);
    settings.put("ledgerbridge.public-url", "https://bridge.example.com");
    settings.put("quickbooks.reads-per-month", 500_000);
    settings.putAll(more);
    return settings;
  }

  private void look() {
    look(trial.application());
  }

  private static void look(ConfigurableApplicationContext node) {
    node.getBean(CamelContext.class).createProducerTemplate().sendBody("direct:alerts", null);
  }

  private void dismissAll() {
    trial
        .application()
        .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("update delivery set state = 'dismissed' where state = 'parked'")
        .update();
  }

  private void both(int times) {
    assertThat(hook.bodies()).hasSize(times);
    assertThat(letters()).hasSize(times);
  }

  private List<String> kinds() {
    return hook.bodies().stream().map(body -> json(body).path("kind").asText()).toList();
  }

  private JsonNode told(int number) {
    return json(hook.bodies().get(number));
  }

  /** One for each recipient: those in the mailbox of the first are enough. */
  private List<MimeMessage> letters() {
    MimeMessage[] all = mail.getReceivedMessages();
    assertThat(all.length % 2).isZero();
    return java.util.stream.IntStream.range(0, all.length / 2).mapToObj(i -> all[i]).toList();
  }

  private static JsonNode json(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void end() {
    hook.close();
    mail.stop();
  }
}

package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.LocalServer;
import io.ledgerbridge.simulator.quickbooks.WebhookSettings.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the simulator tells an app of its companies. */
class WebhooksTest {
  private final QuickBooksSimulator quickbooks = new QuickBooksSimulator(0, new SettableClock(), 7);
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  private IntUnaryOperator statuses = number -> 200;
  private final LocalServer app = new LocalServer(0, this::answer);

  private Answer answer(Call call) {
    calls.add(call);
    return Answer.empty(statuses.applyAsInt(calls.size()));
  }

  @BeforeEach
  void listen() {
    settings().targetUrl(app.url() + "/hook").retryDelays(List.of(Duration.ZERO, Duration.ZERO));
    quickbooks.webhooks().hold();
  }

  @AfterEach
  void close() {
    quickbooks.close();
    app.close();
  }

  @Test
  void cloud_events_name_company_entity_and_verb() {
    settings().shape(Shape.CLOUD_EVENTS);
    String id = customer("Ada").path("Id").asText();

    assertThat(sent()).isTrue();

    JsonNode event = body(0).get(0);
    assertThat(calls.get(0).header("content-type")).contains("application/cloudevents+json");
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("type").asText()).isEqualTo("qbo.customer.created.v1");
    assertThat(event.path("intuitentityid").asText()).isEqualTo(id);
    assertThat(event.path("intuitaccountid").asText()).isEqualTo(QuickBooksSimulator.DEFAULT_REALM);
    assertThat(event.path("time").asText()).isEqualTo("2026-11-23T18:00:00.000Z");
  }

  @Test
  void the_older_shape_gathers_changes_by_company() {
    settings().shape(Shape.OLDER);
    ObjectNode customer = customer("Ada");
    quickbooks.company().update("Customer", customer.put("Active", false));
    quickbooks.addCompany("77", "US", "USD");
    quickbooks
        .company("77")
        .create("Customer", Json.object().put("DisplayName", "In another company"));

    assertThat(sent()).isTrue();

    JsonNode companies = body(0).path("eventNotifications");
    assertThat(companies).hasSize(2);
    assertThat(companies.get(0).at("/dataChangeEvent/entities"))
        .extracting(each -> each.path("operation").asText())
        .containsExactly("Create", "Update");
    assertThat(companies.get(1).path("realmId").asText()).isEqualTo("77");
  }

  @Test
  void what_was_not_taken_comes_again_and_is_given_up_in_the_end() {
    customer("Ada");
    statuses = number -> number < 3 ? 503 : 200;
    assertThat(sent()).isTrue();
    assertThat(calls).hasSize(3);
    assertThat(body(2)).isEqualTo(body(0));

    customer("Grace");
    statuses = number -> 500;
    assertThat(sent()).isFalse();
    assertThat(calls).hasSize(6);
  }

  @Test
  void without_an_address_nothing_is_told() {
    settings().targetUrl("");
    customer("Ada");

    assertThat(sent()).isTrue();
    assertThat(calls).isEmpty();
  }

  @Test
  void the_signature_is_over_the_raw_body() throws Exception {
    customer("\u017dofie");
    sent();

    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = settings().verifier().getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] expected = mac.doFinal(calls.get(0).body());
    assertThat(calls.get(0).header("intuit-signature"))
        .contains(Base64.getEncoder().encodeToString(expected));
  }

  private boolean sent() {
    boolean taken = quickbooks.webhooks().release().join();
    quickbooks.webhooks().hold();
    return taken;
  }

  private JsonNode body(int call) {
    try {
      return new ObjectMapper().readTree(calls.get(call).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode customer(String name) {
    return quickbooks.company().create("Customer", Json.object().put("DisplayName", name));
  }

  private WebhookSettings settings() {
    return quickbooks.webhooks().settings();
  }
}

package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a flow would make of a record, before it makes it. */
class PreviewTest extends TrialTest {
  private static final String FLOW = "deal-won-to-invoice";
  private DemoWorld world;
  private ApiClient api;

  @BeforeEach
  void begin() {
    world = world();
    start(Map.of("flows.enabled", ""));
    api = new ApiClient(trial);
    CLOCK.forward(Duration.ofMinutes(1));
  }

  @Test
  void shows_the_very_payload_that_is_posted_afterwards_and_writes_nothing() throws Exception {
    CrmRecord deal = world.wonDeals(1).deals().get(0);
    var calls = trial.quickbooks().server().calls().all();

    JsonNode preview = preview(FLOW, deal.id());

    JsonNode document = preview.path("documents").get(0);
    assertThat(preview.path("sentence").asText()).isEqualTo("The flow takes it.");
    assertThat(document.path("outcome").asText()).isEqualTo("deliver");
    assertThat(document.path("sourceTotal").asText()).isEqualTo(deal.properties().get("amount"));
    assertThat(document.path("difference").asText()).isEqualTo("0.00");
    assertThat(document.path("products").get(0).asText()).contains("has its SKU");
    assertThat(trial.quickbooks().server().calls().all()).isEqualTo(calls);
    assertThat(invoices()).isEmpty();
    assertThat(rows("delivery") + rows("offered") + rows("customer_link") + rows("tally")).isZero();
    assertThat(api.get("/api/flows").toString()).contains("\"on\":false").doesNotContain("true");

    api.post("/api/flows/" + FLOW + "/on", null);
    CLOCK.forward(Duration.ofMinutes(1));
    CrmRecord same = world.wonDeals(1).deals().get(1);
    JsonNode would = preview(FLOW, same.id()).path("documents").get(0);
    pollAndDeliver();

    assertThat(withoutCustomer(would.path("calls").get(0).path("body")))
        .isEqualTo(withoutCustomer(posted(same.id())));
  }

  @Test
  void names_every_missing_product_and_what_is_to_be_done() throws Exception {
    world.brokenDeals();
    String deal = "";
    JsonNode found = null;
    for (CrmRecord each : trial.hubspot().all("deals")) {
      JsonNode document = preview(FLOW, each.id()).path("documents").path(0);
      if (document.path("reason").path("code").asText().equals("PRODUCT_UNKNOWN")) {
        deal = each.id();
        found = document;
      }
    }
    assertThat(found).as("a deal with an unknown product").isNotNull();
    assertThat(found.path("outcome").asText()).isEqualTo("park");
    assertThat(found.path("reason").path("sentence").asText()).contains(deal).contains("replay");
    assertThat(counts()).isEmpty();
  }

  @Test
  void an_open_deal_is_not_taken_and_the_preview_says_so() throws Exception {
    JsonNode preview = preview(FLOW, world.openDeal());

    assertThat(preview.path("documents")).isEmpty();
    assertThat(preview.path("sentence").asText()).contains("does not take it");
  }

  @Test
  void a_record_that_has_its_document_shows_it() throws Exception {
    api.post("/api/flows/" + FLOW + "/on", null);
    CLOCK.forward(Duration.ofMinutes(1));
    CrmRecord deal = world.wonDeals(1).deals().get(0);
    pollAndDeliver();

    JsonNode existing = preview(FLOW, deal.id()).path("documents").get(0).path("existing");

    assertThat(existing.path("state").asText()).isEqualTo("delivered");
    assertThat(existing.path("documentNumber").asText()).isNotEmpty();
    assertThat(invoices()).hasSize(1);
  }

  private JsonNode posted(String deal) throws Exception {
    String payload =
        trial
            .application()
            .getBean(JdbcClient.class)
            .sql("select payload from delivery where object_id = ?")
            .param(deal)
            .query(String.class)
            .single();
    return new ObjectMapper().readTree(payload);
  }

  /** One that is new has no id before it is made. */
  private static JsonNode withoutCustomer(JsonNode payload) {
    assertThat(payload.path("CustomerRef").path("value").asText()).isNotEmpty();
    return ((ObjectNode) payload).without("CustomerRef");
  }

  private long rows(String table) {
    return trial
        .application()
        .getBean(JdbcClient.class)
        .sql("select count(*) from " + (table.equals("offered") ? "camel_messageprocessed" : table))
        .query(Long.class)
        .single();
  }

  private JsonNode preview(String flow, String id) {
    return api.get("/api/flows/" + flow + "/preview?objectId=" + id);
  }
}

package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** QuickBooks' products in HubSpot: each once, and known by lines made of it. */
class SyncProductsTest extends TrialTest {
  private static final String WRITES = "POST .*/objects/.*products/batch/.*";
  private static final String LISTS = "GET .*/objects/.*products";

  @BeforeEach
  void begin() {
    world();
  }

  @Test
  void a_line_of_a_copied_product_is_matched_without_a_mapping() throws Exception {
    start(on());
    String odd = item("Odd job", "", "12.50");

    JsonNode counts = sync();
    CrmRecord product = product("Odd job");
    String deal = dealWithA(product);
    pollAndDeliver();

    assertThat(counts.path("created").asInt()).isEqualTo(sellable());
    assertThat(trial.hubspot().count("products")).isEqualTo(sellable());
    assertThat(product.properties()).containsEntry("price", "12.5").doesNotContainKey("hs_sku");
    assertThat(deliveriesOf(deal)).hasSize(1);
    JsonNode line = invoices().get(0).at("/Line/0/SalesItemLineDetail/ItemRef/value");
    assertThat(line.asText()).isEqualTo(odd);
  }

  @Test
  void what_is_the_same_costs_one_metered_read_and_no_call_to_hubspot() throws Exception {
    start(on());
    sync();
    trial.hubspot().server().calls().clear();
    long read = reads();

    JsonNode counts = sync();

    assertThat(counts.path("unchanged").asInt()).isEqualTo(sellable());
    assertThat(calls(WRITES) + calls(LISTS)).isZero();
    assertThat(reads() - read).isEqualTo(1);
  }

  @Test
  void a_hundred_products_go_out_in_one_call() throws Exception {
    for (int number = 0; number < 130; number++) {
      item("Part " + number, "P-" + number, "1.00");
    }
    start(on());

    sync();

    assertThat(trial.hubspot().count("products")).isEqualTo(sellable()).isGreaterThan(130);
    assertThat(calls(WRITES)).isEqualTo(2);
    assertThat(calls(LISTS)).isEqualTo(1);
  }

  @Test
  void a_product_that_was_made_and_not_linked_is_found_again() throws Exception {
    start(on());
    trial.hubspot().server().faults().arm(Fault.dropAfter(WRITES, 1, 1));

    steps.syncProducts();
    assertThat(trial.hubspot().count("products")).isEqualTo(sellable());
    JsonNode counts = sync();

    assertThat(counts.path("linked").asInt()).isEqualTo(sellable());
    assertThat(counts.path("created").asInt()).isZero();
    assertThat(trial.hubspot().count("products")).isEqualTo(sellable());
    assertThat(calls(WRITES)).isEqualTo(1);
  }

  @Test
  void a_product_that_hubspot_has_is_linked_and_keeps_what_is_its_own() throws Exception {
    item("Vase", "V-1", "30.00");
    String vase =
        trial
            .hubspot()
            .create(
                "products",
                Map.of("name", "The vase", "hs_sku", "v-1", "hs_cost_of_goods_sold", "7"));
    start(on());

    JsonNode counts = sync();

    assertThat(counts.path("linked").asInt()).isEqualTo(1);
    assertThat(trial.hubspot().count("products")).isEqualTo(sellable());
    assertThat(trial.hubspot().find("products", vase).orElseThrow().properties())
        .containsEntry("name", "Vase")
        .containsEntry("price", "30")
        .containsEntry("hs_cost_of_goods_sold", "7");
  }

  @Test
  void what_changes_in_quickbooks_changes_in_hubspot_and_nothing_else_does() throws Exception {
    String vase = item("Vase", "V-1", "30.00");
    start(on());
    sync();
    String product = product("Vase").id();
    trial.hubspot().update("products", product, Map.of("description", "By a person"));
    trial.hubspot().server().calls().clear();

    change(vase, body -> body.put("Name", "Tall vase").put("UnitPrice", 31));
    JsonNode counts = sync();

    assertThat(counts.path("updated").asInt()).isEqualTo(1);
    assertThat(calls(WRITES)).isEqualTo(1);
    assertThat(trial.hubspot().find("products", product).orElseThrow().properties())
        .containsEntry("name", "Tall vase")
        .containsEntry("price", "31")
        .containsEntry("description", "By a person");
  }

  @Test
  void an_item_that_is_not_sold_any_more_leaves_its_product_alone() throws Exception {
    String vase = item("Vase", "V-1", "30.00");
    start(on());
    sync();

    change(vase, body -> body.put("Active", false));
    JsonNode gone = sync();
    change(vase, body -> body.put("Active", true));
    JsonNode back = sync();

    assertThat(gone.path("unlinked").asInt()).isEqualTo(1);
    assertThat(back.path("linked").asInt()).isEqualTo(1);
    assertThat(trial.hubspot().count("products")).isEqualTo(sellable());
  }

  @Test
  void one_that_hubspot_refuses_does_not_hold_up_the_others() throws Exception {
    item("Cut", "C-1", "1.00");
    start(on());
    trial.hubspot().server().faults().arm(Fault.status(WRITES, 2, 400));

    JsonNode counts = sync();

    assertThat(counts.path("refused")).hasSize(1);
    assertThat(counts.at("/refused/0/reason").asText()).startsWith("HubSpot refused POST ");
    assertThat(counts.path("created").asInt()).isEqualTo(sellable() - 1);
    assertThat(sync().path("created").asInt()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_told_apart_is_refused_with_the_reason() throws Exception {
    item("Vase", "V-1", "30.00");
    item("Jug", "J-1", "30.00");
    trial.hubspot().create("products", Map.of("name", "One", "hs_sku", "V-1"));
    trial.hubspot().create("products", Map.of("name", "Two", "hs_sku", "V-1"));
    start(on());

    JsonNode counts = sync();

    assertThat(counts.path("refused")).hasSize(1);
    assertThat(counts.at("/refused/0/name").asText()).isEqualTo("Vase");
    assertThat(counts.at("/refused/0/reason").asText())
        .startsWith("HubSpot has 2 products with the SKU v-1: ");
    assertThat(counts.path("created").asInt()).isEqualTo(sellable() - 1);
  }

  @Test
  void a_product_that_a_person_removed_is_not_made_again() throws Exception {
    String vase = item("Vase", "V-1", "30.00");
    start(on());
    sync();
    trial.hubspot().archive("products", product("Vase").id());

    change(vase, body -> body.put("UnitPrice", 31));
    JsonNode counts = sync();
    JsonNode later = sync();

    assertThat(counts.at("/refused/0/reason").asText()).contains("was removed there");
    assertThat(later.path("unchanged").asInt()).isEqualTo(sellable());
    assertThat(trial.hubspot().count("products")).isEqualTo(sellable() - 1);
  }

  @Test
  void prices_in_another_currency_are_not_copied() throws Exception {
    item("Vase", "V-1", "30.00");
    start(on());
    Portals portals = trial.application().getBean(Portals.class);
    Portal portal = portals.all().get(0);
    portals.connect(new Portal(portal.id(), portal.zone(), "EUR", portal.uiDomain()));

    sync();

    assertThat(product("Vase").properties()).doesNotContainKey("price");
  }

  @Test
  void without_the_scope_the_answer_names_it() throws Exception {
    trial.hubspot().settings().missingScopes(Set.of("crm.objects.products.write"));
    start(on());

    HttpResponse<String> answer = post();

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("scope crm.objects.products.write");
    assertThat(calls(WRITES)).isEqualTo(1);
  }

  @Test
  void it_is_off_until_it_is_switched_on() throws Exception {
    start(Map.of());

    steps.syncProducts();
    HttpResponse<String> answer = post();

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("SYNC_PRODUCTS=true");
    assertThat(trial.hubspot().count("products")).isZero();
  }

  private static Map<String, Object> on() {
    return Map.of("sync.products", true);
  }

  private JsonNode sync() throws Exception {
    HttpResponse<String> answer = post();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode all = new ObjectMapper().readTree(answer.body());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private HttpResponse<String> post() throws Exception {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    URI uri = URI.create("http://localhost:" + port + "/api/sync/products");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
  }

  private String item(String name, String sku, String price) {
    ObjectNode item = JsonNodeFactory.instance.objectNode().put("Name", name);
    if (!sku.isEmpty()) {
      item.put("Sku", sku);
    }
    item.put("Type", "Service").put("UnitPrice", new BigDecimal(price));
    item.putObject("IncomeAccountRef").put("value", "79");
    return trial.quickbooks().company().create("Item", item).path("Id").asText();
  }

  private void change(String id, Consumer<ObjectNode> how) {
    CLOCK.forward(Duration.ofMinutes(1));
    ObjectNode body = trial.quickbooks().company().find("Item", id).orElseThrow().deepCopy();
    how.accept(body);
    trial.quickbooks().company().update("Item", body);
    CLOCK.forward(Duration.ofMinutes(1));
  }

  private CrmRecord product(String name) {
    return trial.hubspot().all("products").stream()
        .filter(each -> each.properties().get("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A won deal with a line as HubSpot makes it of a product. */
  private String dealWithA(CrmRecord product) {
    String deal =
        trial
            .hubspot()
            .create(
                "deals", Map.of("dealname", "Odd", "dealstage", "closedwon", "amount", "25.00"));
    String line =
        trial
            .hubspot()
            .create(
                "line_items",
                Map.of(
                    "name",
                    product.properties().get("name"),
                    "hs_product_id",
                    product.id(),
                    "quantity",
                    "2",
                    "price",
                    product.properties().get("price")));
    trial.hubspot().associate("deals", deal, "line_items", line);
    String contact = trial.hubspot().all("contacts").get(0).id();
    trial.hubspot().associate("deals", deal, "contacts", contact);
    return deal;
  }

  private int sellable() {
    List<ObjectNode> items = trial.quickbooks().company().all("Item");
    return (int)
        items.stream()
            .filter(each -> each.path("Active").asBoolean(true))
            .filter(each -> !each.path("Type").asText().matches("Category|Group"))
            .count();
  }

  private long calls(String pattern) {
    return trial.hubspot().server().calls().matching(pattern);
  }

  private long reads() {
    return trial.quickbooks().company().reads();
  }
}

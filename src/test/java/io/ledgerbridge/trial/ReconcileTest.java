package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both sides of a period compared. */
class ReconcileTest extends TrialTest {
  private DemoWorld world;
  private ApiClient api;

  @BeforeEach
  void begin() {
    world = world();
    start(Map.of());
    api = new ApiClient(trial);
    CLOCK.forward(Duration.ofMinutes(1));
  }

  @Test
  void says_nothing_where_both_sides_agree_and_costs_one_metered_read_a_kind() {
    world.wonDeals(30);
    pollAndDeliver();
    CLOCK.forward(Duration.ofMinutes(20));
    long before = queries();

    JsonNode done = reconcile();

    assertThat(done.path("differences")).isEmpty();
    assertThat(done.path("reconciliation").path("records").asLong()).isEqualTo(30);
    assertThat(done.path("reconciliation").path("documents").asLong()).isEqualTo(30);
    assertThat(queries() - before).isEqualTo(1);
  }

  @Test
  void what_the_webhooks_and_the_search_lost_is_named_and_enrolled() {
    world.wonDeals(3);
    CLOCK.forward(Duration.ofMinutes(20));

    JsonNode done = reconcile();
    steps.enrol();
    steps.deliver();

    assertThat(codes(done)).containsOnly(Map.entry("MISSING", 3L));
    assertThat(done.path("differences").get(0).path("sentence").asText())
        .contains("deal-won-to-invoice")
        .contains("enrolled now");
    assertThat(invoices()).hasSize(3);
    assertThat(reconcile().path("differences")).isEmpty();
  }

  @Test
  void names_what_was_voided_deleted_changed_or_made_twice_in_quickbooks() {
    List<CrmRecord> deals = world.wonDeals(5).deals();
    world.brokenDeals();
    pollAndDeliver();
    CLOCK.forward(Duration.ofMinutes(10));
    steps.enrol();
    CLOCK.forward(Duration.ofMinutes(20));
    QuickBooksByHand hand = new QuickBooksByHand(trial);
    hand.voidInvoice(document(deals.get(0)));
    hand.deleteInvoice(document(deals.get(1)));
    hand.addToInvoice(document(deals.get(2)), "1.00");
    hand.copyInvoice(document(deals.get(3)));

    JsonNode done = reconcile();

    assertThat(codes(done))
        .containsEntry("VOIDED", 1L)
        .containsEntry("DELETED", 1L)
        .containsEntry("TOTAL_CHANGED", 1L)
        .containsEntry("TWICE", 1L)
        .containsEntry("NOT_DELIVERED", 10L)
        .hasSize(5);
    assertThat(invoices()).hasSize(5);
    assertThat(api.text("/api/reconciliations/1/csv")).contains("\"VOIDED\"").contains("\r\n");
  }

  @Test
  void a_document_whose_delivery_nobody_knows_is_named() {
    CrmRecord deal = world.wonDeals(1).deals().get(0);
    world.wonDeals(1);
    pollAndDeliver();
    CLOCK.forward(Duration.ofMinutes(20));
    JdbcClient db = trial.application().getBean(JdbcClient.class);
    long id = deliveriesOf(deal.id()).get(0).id();
    db.sql("delete from attempt where delivery_id = ?").param(id).update();
    db.sql("delete from delivery where id = ?").param(id).update();

    assertThat(codes(reconcile())).containsEntry("UNKNOWN_DOCUMENT", 1L);
  }

  @Test
  void the_night_asks_for_the_last_days_of_each_portal() {
    trial.application().getBean(ProducerTemplate.class).sendBody("direct:reconcile", null);
    assertThat(api.get("/api/reconciliations")).isEmpty();

    trial.application().getBean(io.ledgerbridge.review.Reconcile.class).nightly();
    work();

    JsonNode one = api.get("/api/reconciliations").get(0);
    assertThat(one.path("state").asText()).isEqualTo("done");
    assertThat(one.path("askedBy").asText()).isEqualTo("the schedule");
  }

  private JsonNode reconcile() {
    JsonNode asked =
        api.post(
            "/api/reconciliations",
            Map.of("from", "2026-11-01", "to", CLOCK.instant().toString(), "by", "Ada"));
    work();
    return api.get("/api/reconciliations/" + asked.path("id").asLong());
  }

  private void work() {
    trial.application().getBean(ProducerTemplate.class).sendBody("direct:reconcile", null);
  }

  private String document(CrmRecord deal) {
    Delivery row = deliveriesOf(deal.id()).get(0);
    return row.documentId().orElseThrow();
  }

  private long queries() {
    return trial.quickbooks().server().calls().matching("GET .*/(query|cdc)");
  }

  private static Map<String, Long> codes(JsonNode done) {
    Map<String, Long> codes = new TreeMap<>();
    done.path("differences")
        .forEach(each -> codes.merge(each.path("code").asText(), 1L, Long::sum));
    return codes;
  }
}

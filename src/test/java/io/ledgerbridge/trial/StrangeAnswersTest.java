package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.LocalServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Answers that are not what was expected, one at each kind of call: each deal still ends as one
 * document, by itself. This QuickBooks ignores request ids, so nothing but care prevents a second
 * one.
 */
class StrangeAnswersTest extends TrialTest {
  private static final String FIELDS =
      """
      {"results":{"id":1},"Invoice":{"Id":{}},"Customer":"7","Item":[{"Id":"1"}],"QueryResponse":
      {"Invoice":{"Id":"1"},"Item":"x"},"CDCResponse":{"QueryResponse":1},"access_token":{}}
      """;

  private static final Map<String, Fault> PAGES = new LinkedHashMap<>();
  private static final List<String> FEW =
      List.of("a page of HTML", "an empty object", "empty results", "fields of other types");
  private final AtomicInteger number = new AtomicInteger();

  static {
    page("a page of HTML", 200, "<!DOCTYPE html><title>Sign in</title>", "text/html");
    page("nothing at all", 200, "", "application/json");
    page("204", 204, "", "application/json");
    page("half of its JSON", 200, "{\"results\":[{\"id\":\"1\",\"proper", "application/json");
    page("a list", 200, "[]", "application/json");
    page("an empty object", 200, "{}", "application/json");
    page("empty results", 200, "{\"results\":[],\"QueryResponse\":[]}", "application/json");
    page("results of nothing", 200, "{\"results\":[{}],\"CDCResponse\":[]}", "application/json");
    page("fields of other types", 200, FIELDS, "application/json");
    page("a redirect", 302, "", "text/html");
    page("a huge page", 200, "<p>" + "x".repeat(3_000_000), "text/html");
    PAGES.put(
        "gzip that is none", Fault.from("", 1, 1, 200, "{}", null, null, null).encoded("gzip"));
    page("bytes that are no text", 200, "\u001f\u008b\u0008\u0000\ufffd", "application/json");
  }

  @BeforeEach
  void begin() {
    world();
    trial.quickbooks().settings().ignoreRequestId(true);
    start(Map.of("flow.deal-won-to-invoice.create-missing-products", "true"));
    CLOCK.forward(Duration.ofMinutes(1));
  }

  @Test
  void from_hubspot_cost_a_deal_nothing_but_time() {
    LocalServer hubspot = trial.hubspot().server();
    for (String call :
        List.of("POST .*/search", "POST .*(deals|0-3)/batch/read", "POST .*/batch/update")) {
      PAGES.forEach((page, fault) -> oneDocument(hubspot, call, page, fault, ""));
    }
    for (String call :
        List.of(
            "POST .*/line_items/batch/read",
            "POST .*/contacts/batch/read",
            "POST .*/associations/.*line_items.*/batch/read",
            "POST .*/associations/.*contacts.*/batch/read")) {
      FEW.forEach(page -> oneDocument(hubspot, call, page, PAGES.get(page), ""));
    }
  }

  @Test
  void from_quickbooks_to_a_create_are_an_unknown_outcome_and_never_a_second_document() {
    LocalServer quickbooks = trial.quickbooks().server();
    String invoice = "POST .*/invoice";
    PAGES.forEach((page, fault) -> oneDocument(quickbooks, invoice, page, fault, ""));
    PAGES.forEach((page, fault) -> oneDocument(quickbooks, invoice, page, fault, "replace"));
    for (String call : List.of("POST .*/customer", "POST .*/item")) {
      FEW.forEach(page -> oneDocument(quickbooks, call, page, PAGES.get(page), ""));
      FEW.forEach(page -> oneDocument(quickbooks, call, page, PAGES.get(page), "replace"));
    }
  }

  @Test
  void from_quickbooks_to_a_read_are_never_taken_for_an_empty_list() {
    LocalServer quickbooks = trial.quickbooks().server();
    for (String call : List.of("GET .*/cdc", "GET .*/query")) {
      PAGES.forEach(
          (page, fault) -> {
            quickbooks.faults().arm(Fault.dropAfter("POST .*/invoice", 1, 1));
            oneDocument(quickbooks, call, page, fault, "");
          });
    }
  }

  @Test
  void from_quickbooks_to_a_token_request_leave_the_good_token_in_place() {
    LocalServer quickbooks = trial.quickbooks().server();
    PAGES.forEach(
        (page, fault) -> {
          CLOCK.forward(Duration.ofHours(1));
          oneDocument(quickbooks, "POST .*/tokens/bearer", page, fault, "");
        });
  }

  private void oneDocument(LocalServer at, String call, String page, Fault fault, String drop) {
    String told = "%s answered with %s %s".formatted(call, page, drop);
    at.faults().arm(fault.at(call, drop));
    Deal deal = deal();

    for (int round = 0; round < 12 && !ended(deal); round++) {
      pollAndDeliver();
      steps.writeBack();
      CLOCK.forward(Duration.ofSeconds(131));
    }

    assertThat(at.faults().unspent()).as(told).isEmpty();
    assertThat(deliveriesOf(deal.id()))
        .as(told)
        .singleElement()
        .extracting(Delivery::state)
        .isEqualTo(State.DELIVERED);
    assertThat(invoices().stream().filter(each -> deal(each).equals(deal.id())))
        .as(told)
        .hasSize(1);
    assertThat(named("Customer", "DisplayName", deal.customer())).as(told).isEqualTo(1);
    assertThat(named("Item", "Name", deal.product())).as(told).isEqualTo(1);
    assertThat(trial.application().getBean(Inbox.class).open()).as(told).isZero();
    assertThat(written(deal)).as(told).isTrue();
  }

  private record Deal(String id, String customer, String product) {}

  /** A deal whose customer and product QuickBooks does not have yet. */
  private Deal deal() {
    int n = number.incrementAndGet();
    Map<String, String> won = Map.of("dealname", "Deal " + n, "dealstage", "closedwon");
    String deal = trial.hubspot().create("deals", won);
    trial.hubspot().associate("deals", deal, "contacts", contact(n));
    Map<String, String> line =
        Map.of("name", "Part " + n, "hs_sku", "P-" + n, "quantity", "1", "price", "10.00");
    trial
        .hubspot()
        .associate("deals", deal, "line_items", trial.hubspot().create("line_items", line));
    return new Deal(deal, "Nina New" + n, "Part " + n);
  }

  private String contact(int n) {
    return trial
        .hubspot()
        .create(
            "contacts",
            Map.of("firstname", "Nina", "lastname", "New" + n, "email", "n" + n + "@example.com"));
  }

  private boolean ended(Deal deal) {
    List<Delivery> rows = deliveriesOf(deal.id());
    return rows.size() == 1 && rows.get(0).state() == State.DELIVERED && written(deal);
  }

  private boolean written(Deal deal) {
    return trial
        .hubspot()
        .find("deals", deal.id())
        .orElseThrow()
        .properties()
        .containsKey("quickbooks_invoice_id");
  }

  private long named(String entity, String field, String name) {
    List<ObjectNode> all = trial.quickbooks().company().all(entity);
    return all.stream()
        .filter(each -> (each.path(field).asText() + " ").startsWith(name + " "))
        .count();
  }

  private static void page(String name, int status, String body, String type) {
    PAGES.put(name, Fault.from("", 1, 1, status, body, type, null, null));
  }
}

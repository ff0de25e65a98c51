package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new to QuickBooks is made once, however many deals need it at the same moment. */
class FiftyAtOnceTest extends TrialTest {
  private static final int DEALS = 50;
  private static final int WORKERS = 4;

  private Set<String> customers;
  private Set<String> items;

  @BeforeEach
  void begin() {
    world();
    start(Map.of("flow.deal-won-to-invoice.create-missing-products", true));
    CLOCK.forward(Duration.ofMinutes(1));
    customers = ids("Customer");
    items = ids("Item");
  }

  @Test
  void fifty_deals_of_one_new_contact_with_one_new_product_make_one_of_each() {
    List<CrmRecord> deals = fiftyDeals();

    pollAndDeliver();

    oneOfEach(deals);
  }

  @Test
  void so_they_do_when_several_workers_deliver_at_the_same_time() {
    List<CrmRecord> deals = fiftyDeals();
    CLOCK.forward(Duration.ofSeconds(1));
    steps.poll();
    steps.enrol();

    CompletableFuture.allOf(
            IntStream.range(0, WORKERS)
                .mapToObj(worker -> CompletableFuture.runAsync(steps::deliver))
                .toArray(CompletableFuture[]::new))
        .join();

    oneOfEach(deals);
  }

  @Test
  void so_they_do_when_webhooks_and_the_poll_tell_of_them_together() {
    List<CrmRecord> deals = fiftyDeals();

    new Webhooks(trial, CLOCK).won(deals);
    pollAndDeliver();

    oneOfEach(deals);
  }

  private void oneOfEach(List<CrmRecord> deals) {
    eachHasOneInvoiceOfItsAmount(deals);
    assertThat(counts()).containsOnly(Map.entry("delivered", (long) DEALS));
    String customer = onlyNew("Customer", customers);
    String item = onlyNew("Item", items);
    assertThat(invoices())
        .allSatisfy(
            invoice -> {
              assertThat(invoice.at("/CustomerRef/value").asText()).isEqualTo(customer);
              assertThat(invoice.at("/Line/0/SalesItemLineDetail/ItemRef/value").asText())
                  .isEqualTo(item);
            });
  }

  private String onlyNew(String entity, Set<String> before) {
    Set<String> created = ids(entity);
    created.removeAll(before);
    assertThat(created).as("new records of type %s", entity).hasSize(1);
    return created.iterator().next();
  }

  private Set<String> ids(String entity) {
    Set<String> ids = new HashSet<>();
    for (ObjectNode each : trial.quickbooks().company().all(entity)) {
      ids.add(each.get("Id").asText());
    }
    return ids;
  }

  private List<CrmRecord> fiftyDeals() {
    String contact =
        trial
            .hubspot()
            .create(
                "contacts",
                Map.of("firstname", "Nina", "lastname", "New", "email", "nina@new.example.com"));
    for (int number = 1; number <= DEALS; number++) {
      deal(contact, number);
    }
    return trial.hubspot().all("deals");
  }

  private void deal(String contact, int number) {
    String amount = number * 12 + ".50";
    String deal =
        trial
            .hubspot()
            .create(
                "deals",
                Map.of("dealname", "Fifty " + number, "dealstage", "closedwon", "amount", amount));
    String line =
        trial
            .hubspot()
            .create(
                "line_items",
                Map.of(
                    "name",
                    "Flux capacitor",
                    "hs_sku",
                    "FLUX-1",
                    "quantity",
                    "1",
                    "price",
                    amount));
    trial.hubspot().associate("deals", deal, "contacts", contact);
    trial.hubspot().associate("deals", deal, "line_items", line);
  }
}

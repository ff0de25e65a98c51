package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.quickbooks.Company;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A company that gives the numbers itself: a collision never makes a second document. */
class OwnNumbersTest extends TrialTest {

  @Test
  void the_document_behind_a_taken_number_is_adopted_when_it_is_this_very_one() {
    DemoWorld world = begin();
    trial.quickbooks().settings().ignoreRequestId(true);
    trial.quickbooks().server().faults().arm(Fault.dropAfter("POST .*/invoice", 1, 1));
    world.wonDeals(1);
    pollAndDeliver();
    redate(invoices().get(0));

    settle();

    assertThat(invoices()).hasSize(1);
    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
  }

  @Test
  void a_refusal_that_nobody_heard_leads_to_the_next_number_and_one_document() {
    DemoWorld world = begin();
    String deal = world.wonDeals(1).deals().get(0).id();
    ObjectNode other = JsonNodeFactory.instance.objectNode().put("DocNumber", "INV-" + deal);
    other.putObject("CustomerRef").put("value", customer());
    ObjectNode line = other.putArray("Line").addObject();
    line.put("Amount", 1).put("DetailType", "SalesItemLineDetail");
    line.putObject("SalesItemLineDetail").putObject("ItemRef").put("value", item());
    company().create("Invoice", other);
    trial.quickbooks().server().faults().arm(Fault.dropAfter("POST .*/invoice", 1, 1));

    pollAndDeliver();
    settle();

    assertThat(invoices()).hasSize(2);
    assertThat(invoices().get(1).path("DocNumber").asText()).isEqualTo("INV-" + deal + "-2");
    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
  }

  private DemoWorld begin() {
    DemoWorld world = world();
    company().prefer("SalesFormsPrefs", "CustomTxnNumbers", true);
    start(Map.of());
    CLOCK.forward(Duration.ofMinutes(1));
    return world;
  }

  /** Somebody changes its date, so that it is not found by customer and date. */
  private void redate(ObjectNode invoice) {
    ObjectNode change = JsonNodeFactory.instance.objectNode().put("sparse", true);
    change.put("Id", invoice.path("Id").asText()).put("SyncToken", "0");
    company().update("Invoice", change.put("TxnDate", "2026-10-01"));
  }

  private void settle() {
    CLOCK.forward(Duration.ofSeconds(131));
    steps.deliver();
  }

  private String customer() {
    return company().all("Customer").get(0).path("Id").asText();
  }

  private String item() {
    return company().all("Item").stream()
        .filter(each -> !each.path("Type").asText().equals("Category"))
        .findFirst()
        .orElseThrow()
        .path("Id")
        .asText();
  }

  private Company company() {
    return trial.quickbooks().company();
  }
}

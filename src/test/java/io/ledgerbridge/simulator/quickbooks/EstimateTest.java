package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EstimateTest extends Simulation {
  @BeforeEach
  void shop() {
    customer(company, "Ada");
    customer(company, "Grace");
    item(company, "Widget");
  }

  JsonNode estimate() {
    String body = invoice("1", "'ExpirationDate': '2026-12-23',", line("1", "35", ""));
    return taken(send("estimate", body), "Estimate");
  }

  Reply invoiced(String customer, JsonNode... estimates) {
    StringBuilder links = new StringBuilder();
    for (JsonNode each : estimates) {
      links.append(links.isEmpty() ? "" : ",");
      links.append("{'TxnType': 'Estimate', 'TxnId': '%s'}".formatted(each.get("Id").asText()));
    }
    return send("invoice", invoice(customer, "'LinkedTxn': [" + links + "],", line("1", "35", "")));
  }

  String status(JsonNode estimate) {
    return company
        .find("Estimate", estimate.get("Id").asText())
        .orElseThrow()
        .path("TxnStatus")
        .asText();
  }

  @Test
  void it_is_pending_numbered_and_owes_nothing() {
    JsonNode estimate = estimate();
    assertThat(estimate.path("TxnStatus").asText()).isEqualTo("Pending");
    assertThat(estimate.path("DocNumber").asText()).isEqualTo("1001");
    assertThat(estimate.path("ExpirationDate").asText()).isEqualTo("2026-12-23");
    assertThat(amount(estimate.path("TotalAmt"))).isEqualTo("35");
    assertThat(estimate.has("Balance")).isFalse();
    assertThat(taken(client.get("estimate/" + estimate.get("Id").asText()), "Estimate"))
        .isEqualTo(estimate);
  }

  @Test
  void an_invoice_closes_it_once() {
    JsonNode estimate = estimate();
    JsonNode invoice = invoiceOf(invoiced("1", estimate));
    assertThat(status(estimate)).isEqualTo("Closed");
    JsonNode closed = client.get("estimate/" + estimate.get("Id").asText()).at("/Estimate");
    assertThat(closed.at("/LinkedTxn/0/TxnId")).isEqualTo(invoice.get("Id"));
    assertThat(closed.at("/LinkedTxn/0/TxnType").asText()).isEqualTo("Invoice");
    assertThat(closed.path("SyncToken").asText()).isEqualTo("1");
    assertThat(invoiced("1", estimate).code()).isEqualTo("620");
  }

  @Test
  void it_is_open_again_after_its_invoice_is_deleted_or_void() {
    JsonNode estimate = estimate();
    JsonNode first = invoiceOf(invoiced("1", estimate));
    assertThat(send("invoice?operation=delete", current(first)).status()).isEqualTo(200);
    assertThat(status(estimate)).isEqualTo("Pending");
    JsonNode second = invoiceOf(invoiced("1", estimate));
    assertThat(status(estimate)).isEqualTo("Closed");
    assertThat(send("invoice?operation=void", current(second)).status()).isEqualTo(200);
    assertThat(status(estimate)).isEqualTo("Pending");
  }

  @Test
  void an_invoice_is_made_from_one_estimate_of_the_same_customer() {
    assertThat(invoiced("2", estimate()).code()).isEqualTo("620");
    assertThat(invoiced("1", estimate(), estimate()).code()).isEqualTo("620");
  }

  @Test
  void an_invoiced_estimate_cannot_be_deleted() {
    JsonNode estimate = estimate();
    invoiceOf(invoiced("1", estimate));
    String id = estimate.get("Id").asText();
    String body = current(company.find("Estimate", id).orElseThrow());
    assertThat(send("estimate?operation=delete", body).code()).isEqualTo("800");
    JsonNode voided = taken(send("estimate?operation=void", body), "Estimate");
    assertThat(amount(voided.path("TotalAmt"))).isEqualTo("0");
    assertThat(company.all("Invoice").get(0).path("LinkedTxn")).isEmpty();
  }

  @Test
  void what_is_not_there_is_refused() {
    String status = invoice("1", "'TxnStatus': 'Won',", line("1", "35", ""));
    assertThat(send("estimate", status).code()).isEqualTo("2170");
    company.prefer("SalesFormsPrefs", "AllowEstimates", false);
    assertThat(send("estimate", invoice("1", "", line("1", "35", ""))).code()).isEqualTo("5030");
  }
}

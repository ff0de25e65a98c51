package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.DocumentState;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.quickbooks.WebhookSettings.Shape;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a document in QuickBooks is seen in HubSpot, with hardly any reads. */
class FollowDocumentsTest extends FollowingTest {
  private static final String STATUS = "quickbooks_invoice_status";
  private DemoWorld world;
  private String deal;

  @ParameterizedTest
  @EnumSource(Shape.class)
  void an_invoice_is_paid_in_parts_then_in_full_and_then_voided(Shape shape) {
    webhooks().shape(shape);
    begin(Map.of());
    ObjectNode invoice = invoices().get(0);
    BigDecimal total = invoice.path("TotalAmt").decimalValue();
    long before = reads();
    tellAndFollow();
    assertThat(property(deal, STATUS)).isEqualTo("Open");
    assertThat(reads()).as("what we made ourselves is known").isEqualTo(before);

    pay(invoice, "10.00");
    tellAndFollow();
    assertThat(property(deal, STATUS)).isEqualTo("Partially paid");
    assertThat(delivery().tracked().orElseThrow().balance().orElseThrow())
        .isEqualByComparingTo(total.subtract(BigDecimal.TEN));
    assertThat(reads()).as("one for the payment and its invoice").isEqualTo(before + 1);
    JsonNode shown = shown().path("document");
    assertThat(shown.path("state").asText()).isEqualTo("partially-paid");
    assertThat(new BigDecimal(shown.path("balance").asText()))
        .isEqualByComparingTo(total.subtract(BigDecimal.TEN));
    assertThat(shown.path("dueOn").asText()).isEqualTo(invoice.path("DueDate").asText());

    pay(invoice, total.subtract(BigDecimal.TEN).toPlainString());
    tellAndFollow();
    assertThat(property(deal, STATUS)).isEqualTo("Paid");
    assertThat(reads()).isEqualTo(before + 2);

    CLOCK.forward(Duration.ofMinutes(1));
    books().voidDocument("Invoice", invoice.path("Id").asText());
    tellAndFollow();
    assertThat(property(deal, STATUS)).isEqualTo("Voided");
    assertThat(delivery().tracked().orElseThrow().balance().orElseThrow())
        .isEqualByComparingTo(BigDecimal.ZERO);
    // The event says it all; the payments that it set free are one more burst to look at.
    assertThat(reads()).isEqualTo(before + 3);
    assertThat(counted()).isEqualTo(reads());
    nothingIsMadeAgain(1);
  }

  @Test
  void a_deleted_invoice_needs_no_read_and_is_not_made_again() {
    begin(Map.of());
    tellAndFollow();
    long before = reads();

    CLOCK.forward(Duration.ofMinutes(1));
    books().delete("Invoice", invoices().get(0).path("Id").asText());
    tellAndFollow();

    assertThat(property(deal, STATUS)).isEqualTo("Deleted");
    assertThat(reads()).isEqualTo(before);
    nothingIsMadeAgain(0);
  }

  @Test
  void events_may_come_twice_and_out_of_order() {
    webhooks().duplicates(true).disorder(true);
    begin(Map.of());
    ObjectNode invoice = invoices().get(0);
    pay(invoice, "10.00");
    pay(invoice, "20.00");
    long before = reads();
    tellAndFollow();

    assertThat(property(deal, STATUS)).isEqualTo("Partially paid");
    assertThat(reads()).as("one burst").isEqualTo(before + 1);
    CLOCK.forward(Duration.ofMinutes(1));
    books().voidDocument("Invoice", invoice.path("Id").asText());
    tellAndFollow();
    assertThat(property(deal, STATUS)).isEqualTo("Voided");
  }

  @Test
  void many_documents_are_read_in_one_call() {
    begin(Map.of());
    world.wonDeals(30);
    pollAndDeliver();
    tellAndFollow();
    long before = reads();

    invoices().forEach(invoice -> pay(invoice, invoice.path("TotalAmt").asText()));
    tellAndFollow();

    assertThat(reads()).isEqualTo(before + 1);
    assertThat(trial.hubspot().all("deals"))
        .allMatch(each -> "Paid".equals(each.properties().get(STATUS)));
  }

  @Test
  void a_due_date_that_passes_makes_an_invoice_overdue_without_a_read() {
    begin(Map.of("flow.deal-won-to-invoice.terms", "Net 30"));
    tellAndFollow();
    CLOCK.forward(Duration.ofDays(30));
    steps.overdue();
    assertThat(delivery().tracked().orElseThrow().state()).isEqualTo(DocumentState.OPEN);
    long before = reads();

    CLOCK.forward(Duration.ofDays(1));
    steps.overdue();
    steps.writeBack();

    assertThat(property(deal, STATUS)).isEqualTo("Overdue");
    assertThat(reads()).isEqualTo(before);
    pay(invoices().get(0), invoices().get(0).path("TotalAmt").asText());
    tellAndFollow();
    assertThat(property(deal, STATUS)).isEqualTo("Paid");
  }

  @Test
  void what_lost_webhooks_did_not_tell_is_seen_once_a_day() {
    begin(Map.of());
    tellAndFollow();
    ObjectNode invoice = invoices().get(0);
    pay(invoice, invoice.path("TotalAmt").asText());
    trial.quickbooks().webhooks().forget();
    long before = reads();
    follow();
    assertThat(property(deal, STATUS)).isEqualTo("Open");
    assertThat(reads()).isEqualTo(before);

    CLOCK.forward(Duration.ofHours(24));
    follow();
    follow();

    assertThat(property(deal, STATUS)).isEqualTo("Paid");
    assertThat(reads()).as("one look").isEqualTo(before + 1);
  }

  @Test
  void a_read_that_fails_is_made_again_a_minute_later() {
    begin(Map.of());
    tellAndFollow();
    pay(invoices().get(0), "10.00");
    trial.quickbooks().server().faults().arm(Fault.status("GET .*/cdc", 1, 503));
    tellAndFollow();
    assertThat(property(deal, STATUS)).isEqualTo("Open");
    follow();
    assertThat(property(deal, STATUS)).isEqualTo("Open");

    CLOCK.forward(Duration.ofMinutes(1));
    follow();

    assertThat(property(deal, STATUS)).isEqualTo("Partially paid");
  }

  @Test
  void switched_off_nothing_is_followed_or_asked() {
    world = world();
    listen(Map.of());
    won();
    long before = reads();
    pay(invoices().get(0), "10.00");
    tellAndFollow();
    CLOCK.forward(Duration.ofDays(400));
    steps.overdue();
    follow();

    assertThat(property(deal, STATUS)).isEqualTo("Open");
    assertThat(delivery().tracked()).isEmpty();
    assertThat(reads()).isEqualTo(before);
  }

  @Test
  void documents_of_others_are_not_read() {
    begin(Map.of());
    tellAndFollow();
    ObjectNode other = invoices().get(0).deepCopy();
    other.remove(List.of("Id", "SyncToken", "MetaData", "DocNumber", "PrivateNote"));
    ObjectNode copy = other.objectNode();
    copy.set("CustomerRef", other.get("CustomerRef"));
    copy.putArray("Line").add(other.get("Line").get(0));
    long before = reads();
    CLOCK.forward(Duration.ofMinutes(1));
    books().create("Invoice", copy);

    tellAndFollow();

    assertThat(reads()).isEqualTo(before);
  }

  /** One won deal with its invoice; the look of the first day is done. */
  private void begin(Map<String, Object> more) {
    world = world();
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("quickbooks.track-documents", true);
    listen(settings);
    won();
    steps.follow();
  }

  private void won() {
    CLOCK.forward(Duration.ofMinutes(1));
    deal = world.wonDeals(1).deals().get(0).id();
    pollAndDeliver();
    steps.writeBack();
    assertThat(invoices()).hasSize(1);
  }

  /** As the API shows the delivery. */
  private JsonNode shown() {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    String url = "http://localhost:" + port + "/api/deliveries/" + delivery().id();
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
      return new ObjectMapper()
          .readTree(
              HttpClient.newHttpClient()
                  .send(request, HttpResponse.BodyHandlers.ofString())
                  .body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Delivery delivery() {
    return deliveriesOf(deal).get(0);
  }

  private void nothingIsMadeAgain(int invoices) {
    trial.hubspot().update("deals", deal, Map.of("description", "looked at again"));
    pollAndDeliver();
    CLOCK.forward(Duration.ofDays(2));
    pollAndDeliver();
    follow();
    assertThat(invoices()).hasSize(invoices);
    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
  }
}

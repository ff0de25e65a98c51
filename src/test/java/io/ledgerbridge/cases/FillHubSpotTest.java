package io.ledgerbridge.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.trial.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillHubSpotTest {
  private final HubSpotSimulator hubspot = new HubSpotSimulator(0, new SettableClock(Case.AT), 1);
  private final FillHubSpot fill = new FillHubSpot(hubspot);
  private final ListenToHubSpot listen = new ListenToHubSpot(hubspot.webhooks());

  @TempDir Path folder;

  @AfterEach
  void stop() {
    hubspot.close();
  }

  @Test
  void a_quote_is_published_before_it_is_signed() throws IOException {
    Case one =
        read(
            """
            given:
              quote: { id: 900, hs_status: APPROVED, hs_esign_num_signers_required: 2 }
              signed: true
              portal: { signatureProperties: [ hs_sign_status ] }
            when: quote-signed-to-invoice
            """);
    listen.begin();
    fill.fill(one);
    assertThat(quote()).containsEntry("hs_locked", "true").doesNotContainKey("hs_sign_status");

    listen.forget();
    fill.signature("900");

    assertThat(quote())
        .containsEntry("hs_sign_status", "ESIGN_COMPLETED")
        .doesNotContainKey("hs_esign_date");
    JsonNode told = new ObjectMapper().readTree(listen.told().orElseThrow());
    assertThat(told.findValuesAsText("propertyName")).containsExactly("hs_sign_status");
    assertThat(told.findValuesAsText("objectTypeId")).containsExactly("0-14");
    assertThat(listen.told()).isEmpty();
  }

  @Test
  void what_is_below_the_lines_makes_the_quotes_amount() {
    fill.fill(
        read(
            """
            given:
              quote: { id: 900, hs_status: APPROVED }
              lines: [ { price: 100.00, hs_tax_rate_group_id: VAT }, { price: 50.00 } ]
              taxRates: [ { id: VAT, label: VAT 20%, percentageRate: 20 } ]
              discounts: [ { hs_type: FIXED, hs_value: 30 } ]
              fees: [ { hs_type: PERCENT, hs_value: 10 } ]
            when: quote-published-to-estimate
            """));

    assertThat(quote()).containsEntry("hs_quote_amount", "154.00").doesNotContainKey("hs_status");
  }

  @Test
  void refunds_grow_and_the_last_one_is_told() throws IOException {
    Case one =
        read(
            """
            given:
              payment: { id: 800, hs_latest_status: succeeded, hs_initial_amount: 100.00 }
              refunds: [ 40, 60 ]
            when: payment-refunded-to-refund-receipt
            """);
    listen.begin();
    fill.fill(one);
    fill.trigger("800", one, Subject.PAYMENT);
    fill.refund("800", one, 0);
    fill.refund("800", one, 1);

    assertThat(hubspot.find("commerce_payments", "800").orElseThrow().properties())
        .containsEntry("hs_refunds_amount", "100")
        .containsEntry("hs_latest_status", "refunded");
    JsonNode told = new ObjectMapper().readTree(listen.told().orElseThrow());
    assertThat(told.findValuesAsText("propertyValue"))
        .containsExactly("succeeded", "partially_refunded", "refunded");
  }

  @Test
  void more_than_was_paid_cannot_be_refunded() {
    Case one =
        read(
            """
            given:
              payment: { id: 800, hs_latest_status: succeeded, hs_initial_amount: 100.00 }
              refunds: [ 101 ]
            when: payment-refunded-to-refund-receipt
            """);
    fill.fill(one);

    assertThatThrownBy(() -> fill.refund("800", one, 0))
        .hasMessageStartingWith(
            "HubSpot would not take the key 'given.refunds[0]': Of payment 800");
  }

  @Test
  void a_payment_stands_beside_its_deal_quote_and_invoice() {
    fill.fill(
        read(
            """
            given:
              payment: { id: 800, hs_initial_amount: 100.00 }
              deal: { id: 4711, dealstage: closedwon }
              quote: { id: 900, hs_status: APPROVED }
              invoice: { id: 700, hs_currency: USD }
            when: payment-succeeded-to-sales-receipt
            """));

    assertThat(associated("deals")).contains("4711");
    assertThat(associated("quotes")).contains("900");
    assertThat(associated("invoices")).contains("700");
    assertThat(quote()).containsEntry("hs_locked", "true");
  }

  private String associated(String type) {
    String path = "/crm/v4/objects/commerce_payments/800/associations/" + type;
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(hubspot.url() + path))
                  .header("Authorization", "Bearer " + hubspot.token())
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }

  private Map<String, String> quote() {
    return hubspot.find("quotes", "900").orElseThrow().properties();
  }

  private Case read(String yaml) {
    try {
      String whole = yaml + "then: { filtered: true }\n";
      return ReadCase.from(Files.writeString(folder.resolve("one.case.yaml"), whole));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

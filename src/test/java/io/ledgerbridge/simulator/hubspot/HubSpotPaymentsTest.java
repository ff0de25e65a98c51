package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSpotPaymentsTest extends HubSpotCase {
  private static final String PAYMENTS = "/crm/v3/objects/commerce_payments";

  @Test
  void a_payment_knows_its_fee_and_what_is_left() {
    String id = hubSpot.payments().pay(Map.of("hs_initial_amount", "200.00"));

    assertThat(hubSpot.find("commerce_payments", id).orElseThrow().properties())
        .containsEntry("hs_fees_amount", "5.80")
        .containsEntry("hs_platform_fee", "1.00")
        .containsEntry("hs_net_amount", "194.20")
        .containsEntry("hs_net_amount_after_refunds", "194.20")
        .containsEntry("hs_currency_code", "USD")
        .containsEntry("hs_payment_source_app", "SALES_CHECKOUT")
        .containsEntry("hs_processor_type", "hs_payments")
        .containsEntry("hs_payment_method_type", "card")
        .containsEntry("hs_latest_status", "succeeded")
        .containsEntry("hs_initiated_date", "2026-08-04T09:00:00.123Z");
  }

  @Test
  void a_payment_from_elsewhere_has_no_fee() {
    String id =
        hubSpot.payments().pay(Map.of("hs_initial_amount", "200.00", "hs_processor_type", "none"));

    assertThat(property(id, "hs_fees_amount")).isEmpty();
    assertThat(property(id, "hs_net_amount")).isEqualTo("200.00");
  }

  @Test
  void refunds_add_up_and_the_history_shows_each_step() {
    String id =
        hubSpot
            .payments()
            .pay(Map.of("hs_initial_amount", "200.00", "hs_payment_method_type", "ach"));
    step();
    hubSpot.payments().status(id, "succeeded");
    step();
    hubSpot.payments().refund(id, new BigDecimal("50.00"));
    assertThat(property(id, "hs_net_amount_after_refunds")).isEqualTo("144.20");
    step();
    hubSpot.payments().refund(id, new BigDecimal("150.00"));

    Reply shown =
        get(PAYMENTS + "/" + id + "?propertiesWithHistory=hs_latest_status,hs_refunds_amount");
    assertThat(shown.at("/propertiesWithHistory/hs_latest_status").findValuesAsText("value"))
        .containsExactly("refunded", "partially_refunded", "succeeded", "processing");
    assertThat(shown.at("/propertiesWithHistory/hs_refunds_amount").findValuesAsText("value"))
        .containsExactly("200.00", "50.00");
    assertThat(property(id, "hs_net_amount_after_refunds")).isEqualTo("-5.80");
    assertThat(property(id, "hs_net_amount")).isEqualTo("194.20");
  }

  @Test
  void no_more_than_was_paid_is_refunded() {
    String id = hubSpot.payments().pay("77", Map.of("hs_initial_amount", "200.00"));

    assertThatThrownBy(() -> hubSpot.payments().refund(id, new BigDecimal("200.01")))
        .hasMessage("Of payment 77 over 200.00 there cannot be refunded 200.01 in all");
  }

  @ParameterizedTest
  @CsvSource({"hs_payments, 400, 400", "byo_stripe, 400, 400", "none, 200, 204"})
  void what_hubspot_processed_is_not_modified_by_callers(String processor, int patch, int delete) {
    String id =
        hubSpot
            .payments()
            .pay(Map.of("hs_initial_amount", "200.00", "hs_processor_type", processor));

    Reply changed = patch(PAYMENTS + "/" + id, "{'properties':{'hs_internal_comment':'booked'}}");
    Reply deleted = delete(PAYMENTS + "/" + id);

    assertThat(changed.status()).isEqualTo(patch);
    assertThat(deleted.status()).isEqualTo(delete);
  }

  @Test
  void callers_create_only_payments_from_elsewhere_with_amount_and_date() {
    String whole = "'hs_initial_amount':'9.5','hs_initiated_date':'2026-08-04'";

    assertThat(post(PAYMENTS, "{'properties':{" + whole + "}}").status()).isEqualTo(201);
    assertThat(
            post(PAYMENTS, "{'properties':{" + whole + ",'hs_processor_type':'byo_stripe'}}")
                .status())
        .isEqualTo(400);
    Reply incomplete = post(PAYMENTS, "{'properties':{'hs_initial_amount':'9.5'}}");
    assertThat(incomplete.status()).isEqualTo(400);
    assertThat(incomplete.text("/message")).contains("[hs_initiated_date]");
  }

  @Test
  void a_refused_input_keeps_the_whole_batch_out() {
    String external =
        hubSpot.payments().pay(Map.of("hs_initial_amount", "1", "hs_processor_type", "none"));
    String processed = hubSpot.payments().pay(Map.of("hs_initial_amount", "1"));
    String input = "{'id':'%s','properties':{'hs_internal_comment':'x'}}";

    Reply reply =
        post(
            PAYMENTS + "/batch/update",
            "{'inputs':[" + input.formatted(external) + "," + input.formatted(processed) + "]}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(property(external, "hs_internal_comment")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "contacts, 387, 388",
    "companies, 389, 390",
    "deals, 391, 392",
    "line_items, 395, 396",
    "quotes, 397, 398",
    "invoices, 542, 541",
    "orders, 524, 523",
    "subscriptions, 393, 394",
    "discounts, 428, 427",
    "fees, 1326, 1327",
    "tickets, 1354, 1355"
  })
  void payments_are_associated_by_hubspots_type_ids(String type, String there, String back) {
    String id = hubSpot.payments().pay(Map.of("hs_initial_amount", "1"));
    String other = hubSpot.create(type, Map.of());
    hubSpot.associate("commerce_payments", id, type, other);

    assertThat(types("0-101", id, type)).isEqualTo(List.of(there));
    assertThat(types(type, other, "0-101")).isEqualTo(List.of(back));
  }

  @ParameterizedTest
  @CsvSource({
    "contacts, 177", "companies, 179", "deals, 175", "quotes, 407", "line_items, 409",
    "discounts, 411", "fees, 413", "taxes, 415", "orders, 517", "subscriptions, 622"
  })
  void invoices_are_associated_by_hubspots_type_ids(String type, String there) {
    String id = hubSpot.create("invoices", Map.of());
    hubSpot.associate("invoices", id, type, hubSpot.create(type, Map.of()));

    assertThat(types("0-53", id, type)).isEqualTo(List.of(there));
  }

  @ParameterizedTest
  @CsvSource({
    "contacts, 295",
    "companies, 297",
    "deals, 299",
    "quotes, 303",
    "line_items, 301",
    "invoices, 623"
  })
  void subscriptions_are_associated_by_hubspots_type_ids(String type, String there) {
    String id = hubSpot.create("subscriptions", Map.of());
    hubSpot.associate("subscriptions", id, type, hubSpot.create(type, Map.of()));

    assertThat(types("0-69", id, type)).isEqualTo(List.of(there));
  }

  private List<String> types(String from, String id, String to) {
    return get("/crm/v4/objects/" + from + "/" + id + "/associations/" + to)
        .at("/results/0/associationTypes")
        .findValuesAsText("typeId");
  }

  private void step() {
    clock.forward(Duration.ofHours(1));
  }

  private String property(String id, String name) {
    return hubSpot.find("commerce_payments", id).orElseThrow().property(name).orElse("");
  }
}

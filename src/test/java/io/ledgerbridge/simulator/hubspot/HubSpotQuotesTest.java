package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HubSpotQuotesTest extends HubSpotCase {
  private static final String QUOTE = "/crm/v3/objects/quotes/88";

  @Test
  void a_published_quote_is_locked_and_has_number_and_link() {
    quote(Map.of("hs_payment_enabled", "true", "hs_status", "DRAFT"));
    assertThat(property("hs_locked")).isEqualTo("false");

    hubSpot.quotes().publish("88");

    assertThat(property("hs_locked")).isEqualTo("true");
    assertThat(property("hs_quote_number")).isEqualTo("20260804-090000123");
    assertThat(property("hs_quote_link")).startsWith("https://");
    assertThat(property("hs_payment_status")).isEqualTo("PENDING");
    assertThat(get("/crm/objects/2026-03/0-14/88").text("/properties/hs_createdate"))
        .isEqualTo("2026-08-04T09:00:00.123Z");
  }

  @Test
  void a_number_that_was_given_stays() {
    quote(Map.of("hs_quote_number", "Q-7", "hs_status", "APPROVED"));

    assertThat(property("hs_quote_number")).isEqualTo("Q-7");
  }

  @Test
  void a_locked_quote_refuses_callers_and_nobody_else() {
    quote(Map.of("hs_status", "APPROVED", "hs_title", "Acme"));

    Reply one = patch(QUOTE, "{'properties':{'hs_title':'Other'}}");
    Reply batch =
        post(
            "/crm/v3/objects/quotes/batch/update",
            "{'inputs':[{'id':'88','properties':{'hs_esign_date':'2026-08-04'}}]}");
    hubSpot.update("quotes", "88", Map.of("hs_payment_status", "PAID"));

    assertThat(one.status()).isEqualTo(400);
    assertThat(one.text("/category")).isEqualTo("VALIDATION_ERROR");
    assertThat(batch.status()).isEqualTo(400);
    assertThat(property("hs_title")).isEqualTo("Acme");
    assertThat(property("hs_payment_status")).isEqualTo("PAID");
  }

  @Test
  void a_locked_quote_can_be_taken_back_and_then_changed() {
    quote(Map.of("hs_status", "APPROVED"));

    assertThat(patch(QUOTE, "{'properties':{'hs_status':'DRAFT','hs_title':'x'}}").status())
        .isEqualTo(400);
    assertThat(patch(QUOTE, "{'properties':{'hs_status':'DRAFT'}}").status()).isEqualTo(200);
    assertThat(patch(QUOTE, "{'properties':{'hs_title':'x'}}").status()).isEqualTo(200);
  }

  @Test
  void the_signature_is_complete_with_the_last_signer() {
    quote(Map.of("hs_status", "APPROVED", "hs_esign_num_signers_required", "2"));

    hubSpot.quotes().sign("88", 1);
    assertThat(property("hs_quote_esign_status")).isEqualTo("PENDING_SIGNATURE");
    assertThat(hubSpot.find("quotes", "88").orElseThrow().property("hs_esign_date")).isEmpty();

    clock.forward(Duration.ofDays(1));
    hubSpot.quotes().sign("88");
    assertThat(property("hs_esign_num_signers_completed")).isEqualTo("2");
    assertThat(property("hs_quote_esign_status")).isEqualTo("SIGNED");
    assertThat(property("hs_sign_status")).isEqualTo("ESIGN_COMPLETED");
    assertThat(property("hs_esign_date")).isEqualTo("2026-08-05T09:00:00.123Z");
    assertThat(property("hs_status")).isEqualTo("APPROVED");
  }

  @Test
  void a_signed_cpq_quote_is_accepted_and_stays_locked() {
    quote(Map.of("hs_status", "APPROVED", "hs_template_type", "CPQ_QUOTE"));

    hubSpot.quotes().sign("88");

    assertThat(property("hs_status")).isEqualTo("ACCEPTED");
    assertThat(property("hs_locked")).isEqualTo("true");
  }

  @Test
  void an_account_may_have_only_some_properties_of_a_signature() {
    hubSpot.quotes().signatureProperties(Set.of("hs_sign_status"));
    quote(Map.of("hs_status", "APPROVED"));

    hubSpot.quotes().sign("88");

    Reply shown = get(QUOTE + "?properties=hs_sign_status,hs_quote_esign_status,hs_esign_date");
    assertThat(shown.text("/properties/hs_sign_status")).isEqualTo("ESIGN_COMPLETED");
    assertThat(shown.at("/properties").has("hs_quote_esign_status")).isFalse();
    assertThat(shown.at("/properties").has("hs_esign_date")).isFalse();
    hubSpot.quotes().signatureProperties(Set.copyOf(Quotes.SIGNATURE));
    assertThat(hubSpot.defined("quotes", "hs_esign_date")).isTrue();
  }

  @Test
  void nobody_signs_a_draft() {
    quote(Map.of("hs_status", "DRAFT"));

    assertThatThrownBy(() -> hubSpot.quotes().sign("88"))
        .hasMessage("Quote 88 is not published: nobody can sign it");
  }

  @Test
  void the_amount_is_the_lines_then_discounts_then_fees_then_taxes() {
    quote(Map.of());
    add("line_items", Map.of("price", "100.00", "quantity", "2"));
    String line = add("line_items", Map.of("price", "50.00"));
    add("taxes", Map.of("hs_type", "PERCENT", "hs_value", "10"));
    add("fees", Map.of("hs_type", "FIXED", "hs_value", "20"));
    add("discounts", Map.of("hs_type", "FIXED", "hs_value", "25", "hs_sort_order", "2"));
    add("discounts", Map.of("hs_type", "PERCENT", "hs_value", "10", "hs_sort_order", "1"));
    // 250 - 25 - 25 + 20 = 220, and a tenth of it
    assertThat(property("hs_quote_amount")).isEqualTo("242.00");

    hubSpot.update("line_items", line, Map.of("price", "100.00"));
    // 300 - 30 - 25 + 20 = 265
    assertThat(property("hs_quote_amount")).isEqualTo("291.50");
    hubSpot.archive("line_items", line);
    assertThat(property("hs_quote_amount")).isEqualTo("192.50");
  }

  @Test
  void an_amount_that_was_written_stays_until_it_is_cleared() {
    quote(Map.of("hs_quote_amount", "99"));
    add("line_items", Map.of("price", "100.00"));
    assertThat(property("hs_quote_amount")).isEqualTo("99");

    hubSpot.update("quotes", "88", Map.of("hs_quote_amount", ""));
    assertThat(property("hs_quote_amount")).isEqualTo("100.00");
  }

  @Test
  void adding_up_does_not_touch_the_modified_date() {
    quote(Map.of());
    String before = property("hs_lastmodifieddate");
    clock.forward(Duration.ofMinutes(1));

    add("line_items", Map.of("price", "100.00"));

    assertThat(property("hs_lastmodifieddate")).isEqualTo(before);
  }

  @Test
  void a_cpq_quote_has_no_discounts_of_its_own() {
    quote(Map.of("hs_template_type", "CPQ_QUOTE"));
    add("line_items", Map.of("price", "100.00"));
    add("discounts", Map.of("hs_type", "FIXED", "hs_value", "25"));

    assertThat(property("hs_quote_amount")).isEqualTo("100.00");
  }

  @Test
  void lines_carry_the_tax_of_the_accounts_rates() {
    hubSpot.taxRates(List.of(TaxRate.of("101", "VAT 20%", "20")));
    quote(Map.of());
    String line = add("line_items", Map.of("price", "9.99", "hs_tax_rate_group_id", "101"));
    add("line_items", Map.of("price", "5.00", "tax", "0.50"));

    assertThat(hubSpot.find("line_items", line).orElseThrow().properties())
        .containsEntry("hs_tax_rate", "20")
        .containsEntry("hs_tax_label", "VAT 20%")
        .containsEntry("hs_tax_amount", "2.00")
        .containsEntry("hs_post_tax_amount", "11.99");
    assertThat(property("hs_quote_amount")).isEqualTo("17.49");
  }

  @Test
  void tax_rates_are_told_under_both_addresses() {
    hubSpot.taxRates(List.of(TaxRate.of("101", "VAT 20%", "20.0")));

    for (String version : List.of("v1", "2026-03")) {
      Reply rates = get("/tax-rates/" + version + "/tax-rates");
      assertThat(rates.text("/results/0/id")).isEqualTo("101");
      assertThat(rates.text("/results/0/label")).isEqualTo("VAT 20%");
      assertThat(rates.at("/results/0/percentageRate").isNumber()).isTrue();
      assertThat(rates.at("/results/0/active").asBoolean()).isTrue();
    }
    assertThat(get("/tax-rates/v1/tax-rates/101").text("/name")).isEqualTo("VAT 20%");
    assertThat(get("/tax-rates/v1/tax-rates/7").status()).isEqualTo(404);
    hubSpot.settings().missingScopes(Set.of("tax_rates.read", "crm.objects.quotes.read"));
    assertThat(get("/tax-rates/v1/tax-rates").status()).isEqualTo(403);
  }

  @Test
  void signers_and_billing_contacts_have_their_own_types() {
    quote(Map.of());
    String signer = hubSpot.create("contacts", Map.of());
    String payer = hubSpot.create("contacts", Map.of());
    hubSpot.associate("quotes", "88", "contacts", signer, 702);
    hubSpot.associate("quotes", "88", "contacts", payer, "Billing contact");

    Reply found = get("/crm/v4/objects/quotes/88/associations/contacts");

    assertThat(found.at("/results/0/associationTypes").findValuesAsText("typeId"))
        .containsExactly("69", "702");
    assertThat(found.at("/results/1/associationTypes").findValuesAsText("typeId"))
        .containsExactly("69", "1226");
    Reply back = get("/crm/v4/objects/contacts/" + payer + "/associations/quotes");
    assertThat(back.at("/results/0/associationTypes").findValuesAsText("typeId"))
        .containsExactly("70", "1227");
  }

  private void quote(Map<String, String> properties) {
    hubSpot.create("quotes", "88", properties);
  }

  private String add(String type, Map<String, String> properties) {
    String id = hubSpot.create(type, properties);
    hubSpot.associate("quotes", "88", type, id);
    return id;
  }

  private String property(String name) {
    return hubSpot.find("quotes", "88").orElseThrow().property(name).orElse("");
  }
}

package io.ledgerbridge.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.config.TriggerSettings.Fee;
import io.ledgerbridge.config.TriggerSettings.OfInvoice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentRulesTest {
  private static final String NEVER =
      "hs_payment_source_app EQ INVOICE OR hs_processor_type IN quickbooks, xero";

  @Test
  void payments_of_invoices_and_of_accounting_syncs_are_not_bookable() {
    assertThat(bookable(Map.of("hs_payment_source_app", "INVOICE"))).isFalse();
    assertThat(bookable(Map.of("hs_processor_type", "xero"))).isFalse();
    assertThat(bookable(Map.of("hs_processor_type", "quickbooks"))).isFalse();
    assertThat(bookable(Map.of("hs_payment_source_app", "QUOTE"))).isTrue();
    assertThat(bookable(Map.of())).isTrue();
  }

  @Test
  void the_fee_is_read_in_the_configured_way() {
    Map<String, String> payment =
        Map.of(
            "hs_initial_amount", "100.00",
            "hs_fees_amount", "2.90",
            "hs_platform_fee", "0.50",
            "hs_net_amount", "96.60");

    assertThat(fee(Fee.FEES_ONLY, payment)).isEqualTo("2.90");
    assertThat(fee(Fee.FEES_PLUS_PLATFORM, payment)).isEqualTo("3.40");
    assertThat(fee(Fee.INITIAL_MINUS_NET, payment)).isEqualTo("3.40");
    assertThat(fee(Fee.INITIAL_MINUS_NET, Map.of("hs_initial_amount", "5"))).isEqualTo("0");
  }

  @Test
  void a_configured_rule_says_when_a_quote_is_signed() {
    SourceRecord quote = record("quotes", Map.of("stage", "Done", "hs_status", "ACCEPTED"));

    assertThat(new QuoteRules("").signed(quote)).isTrue();
    assertThat(new QuoteRules("stage EQ done").signed(quote)).isTrue();
    assertThat(new QuoteRules("stage EQ open").signed(quote)).isFalse();
    assertThat(new QuoteRules("stage EQ open").properties()).containsExactly("stage");
  }

  private static String fee(Fee way, Map<String, String> payment) {
    return new PaymentRules(NEVER, OfInvoice.NEVER, way)
        .fee(record("commerce_payments", payment).record())
        .toPlainString();
  }

  private static boolean bookable(Map<String, String> properties) {
    return new PaymentRules(NEVER, OfInvoice.NEVER, Fee.FEES_ONLY)
        .bookable(record("commerce_payments", properties));
  }

  private static SourceRecord record(String type, Map<String, String> properties) {
    return new SourceRecord(
        new Portal("62515", ZoneOffset.UTC, "USD", "app.hubspot.com"),
        type,
        new CrmRecord("1", properties, Map.of(), Instant.EPOCH, Instant.EPOCH),
        false,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }
}

package io.ledgerbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.FormChoices;
import io.ledgerbridge.sales.MoneyChoices;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deal with 100.00 once and 50.00 a month for two years. */
class RecurringTest {
  private static final String DEAL =
      """
      { "deal": { "id": "4711", "dealname": "Acme", "amount": "%s" },
        "contacts": [ { "email": "ada@example.com" } ],
        "lines": [
          { "name": "Set-up", "price": "100.00" },
          { "name": "Care", "price": "50.00", "recurringbillingfrequency": "monthly",
            "hs_tcv": "1200.00", "hs_acv": "600.00", "hs_arr": "600.00", "hs_mrr": "50.00" } ] }
      """;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "150.00", // first payments
        "1300.00", // the whole contract
        "700.00", // the first year
        "600.00", // the recurring revenue of a year
        "50.00", // of a month
        "150.01" // a cent is not told
      })
  void each_way_in_which_hubspot_counts_is_understood(String amount) {
    SalesDocument document = map(amount, "");

    assertThat(document.sum()).isEqualByComparingTo("150.00");
    assertThat(document.total()).hasValueSatisfying(total -> total.toString().equals(amount));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"100.00", "149.00", "1200.00", "1300.02", "650.00"})
  void any_other_amount_parks(String amount) {
    assertThatThrownBy(() -> map(amount, ""))
        .isInstanceOf(Park.class)
        .hasMessageContaining("come to 150.00, each recurring one with its first payment");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"100.00", "150.00", "1300.00"})
  void skipped_the_recurring_line_is_left_out_whatever_hubspot_counts(String amount) {
    assertThat(map(amount, "skip").lines()).extracting(SalesLine::name).containsExactly("Set-up");
  }

  @Test
  void skipped_a_wrong_amount_still_parks() {
    assertThatThrownBy(() -> map("120.00", "skip")).isInstanceOf(Park.class);
  }

  @Test
  void a_word_that_is_not_known_parks() {
    assertThatThrownBy(() -> map("150.00", "never"))
        .isInstanceOf(Park.class)
        .hasMessageContaining("recurring is 'never'");
  }

  private static SalesDocument map(String amount, String recurring) {
    Choices choices =
        new Choices(
            "",
            "",
            "contact",
            "line-items",
            false,
            "",
            false,
            false,
            false,
            MoneyChoices.NONE,
            new FormChoices("", "", "", recurring, ""));
    return new DealToSales()
        .map(DocumentKind.INVOICE, GivenDeal.read(DEAL.formatted(amount)), choices, Instant.EPOCH);
  }
}

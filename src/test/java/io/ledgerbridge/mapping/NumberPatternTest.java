package io.ledgerbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.sales.DocumentKind;
import org.junit.jupiter.api.Test;

/** Numbers of a company that gives them itself. */
class NumberPatternTest {

  @Test
  void without_a_pattern_each_kind_has_its_letters_and_the_record_its_id() {
    assertThat(fill("", DocumentKind.INVOICE)).isEqualTo("INV-21678228008");
    assertThat(fill("", DocumentKind.PAID_INVOICE)).isEqualTo("INV-21678228008");
    assertThat(fill("", DocumentKind.ESTIMATE)).isEqualTo("EST-21678228008");
    assertThat(fill("", DocumentKind.SALES_RECEIPT)).isEqualTo("SR-21678228008");
    assertThat(fill("", DocumentKind.REFUND_RECEIPT)).isEqualTo("RR-21678228008");
    assertThat(fill("", DocumentKind.EXPENSE)).isEqualTo("FEE-21678228008");
  }

  @Test
  void properties_are_filled_in_as_they_are() {
    assertThat(fill("{order}/{id}", DocumentKind.INVOICE)).isEqualTo("A$1\\7/21678228008");
  }

  @Test
  void what_is_longer_than_quickbooks_takes_is_cut() {
    assertThat(fill("{id}{id}{id}", DocumentKind.INVOICE)).isEqualTo("216782280082167822800");
  }

  @Test
  void a_property_without_a_value_gives_no_number() {
    assertThat(fill("{id}-{nothing}", DocumentKind.INVOICE)).isEmpty();
  }

  private static String fill(String pattern, DocumentKind kind) {
    return NumberPattern.of(pattern, kind)
        .fill(GivenDeal.record("{ \"id\": \"21678228008\", \"order\": \"A$1\\\\7\" }"));
  }
}

package io.ledgerbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineItemTest {

  @Test
  void hubspots_own_net_amount_wins_over_quantity_and_price() {
    SalesLine line =
        line(
            """
            { "name": "Seats", "quantity": "100", "price": "9", "amount": "742.5" }
            """);

    assertThat(line.amount()).isEqualTo("742.50");
    assertThat(line.quantity()).isEqualTo("100");
    assertThat(line.unitPrice()).isEqualTo("9");
  }

  @Test
  void a_missing_amount_is_calculated() {
    assertThat(line("{ \"quantity\": \"3\", \"price\": \"33.335\" }").amount()).isEqualTo("100.01");
  }

  @Test
  void a_percentage_is_taken_off_the_whole_line() {
    SalesLine line =
        line("{ \"quantity\": \"3\", \"price\": \"19.99\", \"hs_discount_percentage\": \"12.5\" }");

    // 59.97 - 7.49625
    assertThat(line.amount()).isEqualTo("52.47");
    assertThat(line.unitPrice()).isEqualTo("19.99");
  }

  @Test
  void a_discount_in_money_is_for_each_piece() {
    SalesLine line = line("{ \"quantity\": \"3\", \"price\": \"20\", \"discount\": \"1.50\" }");

    assertThat(line.amount()).isEqualTo("55.50");
  }

  @Test
  void the_percentage_wins_over_the_money() {
    SalesLine line =
        line(
            """
            { "quantity": "2", "price": "100", "hs_discount_percentage": "10", "discount": "50" }
            """);

    assertThat(line.amount()).isEqualTo("180.00");
  }

  @Test
  void a_discount_of_one_hundred_percent_leaves_nothing() {
    SalesLine line =
        line("{ \"quantity\": \"7\", \"price\": \"3.33\", \"hs_discount_percentage\": \"100\" }");

    assertThat(line.amount()).isEqualTo("0.00");
  }

  @Test
  void a_quantity_may_have_decimals() {
    SalesLine line = line("{ \"quantity\": \"1.75\", \"price\": \"128.35\" }");

    assertThat(line.quantity()).isEqualTo("1.75");
    // 224.6125
    assertThat(line.amount()).isEqualTo("224.61");
  }

  @Test
  void half_a_cent_is_rounded_up_as_quickbooks_does() {
    assertThat(line("{ \"quantity\": \"14.50\", \"price\": \"128.35\" }").amount())
        .isEqualTo("1861.08");
  }

  @Test
  void a_credit_is_rounded_away_from_zero_too() {
    assertThat(line("{ \"quantity\": \"1\", \"price\": \"-10.005\" }").amount())
        .isEqualTo("-10.01");
  }

  @Test
  void without_a_quantity_it_is_one_piece_and_without_a_price_it_is_free() {
    SalesLine line = line("{ \"name\": \"Gift\", \"quantity\": \"\" }");

    assertThat(line.quantity()).isEqualTo("1");
    assertThat(line.unitPrice()).isEqualTo("0");
    assertThat(line.amount()).isEqualTo("0.00");
  }

  @Test
  void blanks_around_a_number_do_not_count() {
    assertThat(line("{ \"price\": \" 12.50 \" }").amount()).isEqualTo("12.50");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,000.00", "1e999999999", "NaN", "12 USD", "1.", "0x10", "9999999999999999", "٣"})
  void a_price_that_is_no_plain_number_parks_and_names_the_line(String price) {
    assertThatThrownBy(() -> line("{ \"price\": \"" + price + "\" }"))
        .hasMessage(
            "Deal 4711 'Acme renewal', line 2: the property price is '%s', which is no number."
                    .formatted(price)
                + " Correct it in HubSpot; then replay.")
        .asInstanceOf(type(Park.class))
        .satisfies(park -> assertThat(park.reason().code()).isEqualTo(Code.BAD_VALUE));
  }

  @Test
  void a_line_is_taxable_with_a_tax_rate_or_a_tax_amount() {
    assertThat(line("{ \"hs_tax_rate_group_id\": \"1\" }").taxable()).isTrue();
    assertThat(line("{ \"tax\": \"0.01\" }").taxable()).isTrue();
    assertThat(line("{ \"tax\": \"0\" }").taxable()).isFalse();
    assertThat(line("{ \"price\": \"1\" }").taxable()).isFalse();
  }

  @Test
  void a_line_without_a_name_goes_by_its_sku_or_its_number() {
    assertThat(line("{ \"hs_sku\": \"SKU-1\" }").name()).isEqualTo("SKU-1");
    assertThat(line("{ \"price\": \"1\" }").name()).isEqualTo("Line 2");
  }

  @Test
  void the_name_describes_the_line_where_nothing_else_does() {
    assertThat(line("{ \"name\": \"Widget\" }").description()).isEqualTo("Widget");
    assertThat(line("{ \"name\": \"Widget\", \"description\": \"Blue\" }").description())
        .isEqualTo("Blue");
  }

  private static SalesLine line(String json) {
    Source source = new Source("62515", "deals", "4711", "Acme renewal");
    return new LineItem(GivenDeal.record(json), source, 2, Coin.of("USD")).toLine();
  }
}

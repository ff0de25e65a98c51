package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSpotLineItemsTest extends HubSpotCase {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          400.00, 8,   '',  '',    3200.00, 0.00,  400.00, 3200.00
          100,    2,   '',  10,    200.00,  20.00, 90.00,  180.00
          100,    3,   1.5, '',    300.00,  4.50,  98.50,  295.50
          0.333,  3,   '',  '',    1.00,    0.00,  0.33,   1.00
          9.99,   1.5, '',  12.5,  14.99,   1.87,  8.74,   13.11
          10,     0,   '',  '',    0.00,    0.00,  0.00,   0.00
          """)
  void sums_follow_price_quantity_and_discount(
      String price,
      String quantity,
      String discount,
      String percent,
      String full,
      String discounted,
      String unit,
      String amount) {
    Map<String, String> line = new HashMap<>(Map.of("price", price, "quantity", quantity));
    line.put("discount", discount);
    line.put("hs_discount_percentage", percent);

    String id = hubSpot.create("line_items", line);

    assertThat(hubSpot.find("line_items", id).orElseThrow().properties())
        .containsEntry("hs_pre_discount_amount", full)
        .containsEntry("hs_total_discount", discounted)
        .containsEntry("hs_effective_unit_price", unit)
        .containsEntry("amount", amount);
  }

  @Test
  void a_given_sum_wins_until_its_inputs_change() {
    String id =
        hubSpot.create("line_items", Map.of("price", "10", "quantity", "2", "amount", "19.99"));
    assertThat(amount(id)).isEqualTo("19.99");

    hubSpot.update("line_items", id, Map.of("name", "Widget"));
    assertThat(amount(id)).isEqualTo("19.99");
    hubSpot.update("line_items", id, Map.of("quantity", "3"));
    assertThat(amount(id)).isEqualTo("30.00");
  }

  private String amount(String id) {
    return hubSpot.find("line_items", id).orElseThrow().property("amount").orElseThrow();
  }
}

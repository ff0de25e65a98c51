package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More lines than HubSpot tells on one page, and more than QuickBooks takes on a document. */
class ManyLinesTest extends TrialTest {

  @Test
  void six_hundred_lines_come_over_two_pages_and_are_one_invoice() {
    won(600);

    pollAndDeliver();

    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
    // The last one is QuickBooks' own, the sum.
    assertThat(invoices().get(0).path("Line")).hasSize(601);
    assertThat(invoices().get(0).path("TotalAmt").decimalValue()).isEqualByComparingTo("606.00");
  }

  @Test
  void more_lines_than_quickbooks_takes_park_with_its_own_words() {
    String deal = won(751);

    pollAndDeliver();

    assertThat(counts()).containsOnly(Map.entry("parked QUICKBOOKS_REFUSED", 1L));
    assertThat(deliveriesOf(deal).get(0).reason().orElseThrow())
        .contains("Deal " + deal, "at most 750 lines", "then replay");
  }

  private String won(int lines) {
    world();
    trial
        .quickbooks()
        .company()
        .create(
            "Item",
            JsonNodeFactory.instance
                .objectNode()
                .put("Name", "Bolt")
                .put("Type", "Service")
                .set("IncomeAccountRef", JsonNodeFactory.instance.objectNode().put("value", "79")));
    start(Map.of());
    CLOCK.forward(Duration.ofMinutes(1));
    String deal =
        trial.hubspot().create("deals", Map.of("dealname", "Many", "dealstage", "contractsent"));
    String contact =
        trial.hubspot().create("contacts", Map.of("firstname", "Ada", "email", "ada@example.com"));
    trial.hubspot().associate("deals", deal, "contacts", contact);
    for (int number = 0; number < lines; number++) {
      String line =
          trial
              .hubspot()
              .create("line_items", Map.of("name", "Bolt", "quantity", "1", "price", "1.01"));
      trial.hubspot().associate("deals", deal, "line_items", line);
    }
    trial.hubspot().update("deals", deal, Map.of("dealstage", "closedwon"));
    return deal;
  }
}

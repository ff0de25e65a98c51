package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.matching.Mirror;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** QuickBooks' webhooks keep the mirror fresh: one read for a burst. */
class FollowNamesTest extends FollowingTest {
  private DemoWorld world;
  private long before;

  @BeforeEach
  void begin() {
    world = world();
    listen(Map.of());
    CLOCK.forward(Duration.ofMinutes(1));
    before = reads();
  }

  @Test
  void a_burst_of_new_customers_is_one_read_once_it_is_over() {
    for (int i = 0; i < 40; i++) {
      customer("Burst " + i);
    }
    tell();
    steps.follow();
    assertThat(reads()).as("more may come").isEqualTo(before);
    customer("The last one");
    CLOCK.forward(Duration.ofSeconds(8));
    tell();
    CLOCK.forward(Duration.ofSeconds(8));
    steps.follow();
    assertThat(reads()).as("more may come still").isEqualTo(before);

    follow();
    follow();

    assertThat(reads()).isEqualTo(before + 1);
    assertThat(mirror().byName(books().realm(), "Customer", "burst 39")).hasSize(1);
    assertThat(mirror().byName(books().realm(), "Customer", "the last one")).hasSize(1);
  }

  @Test
  void a_burst_without_end_is_read_after_a_minute() {
    for (int i = 0; i < 8; i++) {
      customer("Endless " + i);
      tell();
      CLOCK.forward(Duration.ofSeconds(9));
      steps.follow();
    }

    assertThat(reads()).isEqualTo(before + 1);
  }

  @Test
  void what_we_made_ourselves_is_known() {
    world.wonDeals(5);
    pollAndDeliver();
    assertThat(invoices()).hasSize(5);
    long made = reads();

    tellAndFollow();

    assertThat(reads()).isEqualTo(made);
  }

  @Test
  void a_product_made_inactive_is_known_before_the_next_deal() {
    ObjectNode item = books().all("Item").get(0);
    books().update("Item", item.put("Active", false));
    tellAndFollow();

    assertThat(mirror().find(books().realm(), "Item", item.path("Id").asText()).orElseThrow())
        .matches(named -> !named.active());
    assertThat(reads()).isEqualTo(before + 1);
  }

  @Test
  void companies_that_are_not_connected_are_ignored() {
    trial.quickbooks().addCompany("999", "US", "USD");
    trial
        .quickbooks()
        .company("999")
        .create("Customer", JsonNodeFactory.instance.objectNode().put("DisplayName", "Far away"));
    tellAndFollow();

    assertThat(reads()).isEqualTo(before);
  }

  private void customer(String name) {
    books().create("Customer", JsonNodeFactory.instance.objectNode().put("DisplayName", name));
  }

  private Mirror mirror() {
    return trial.application().getBean(Mirror.class);
  }
}

package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What change data capture does not tell is read again when it is a day old. */
class MirrorAgeTest extends TrialTest {

  @Test
  void preferences_and_tax_codes_are_read_again_after_a_day() {
    DemoWorld world = world();
    start(Map.of());
    String realm = trial.quickbooks().company().realm();
    Mirror mirror = trial.application().getBean(Mirror.class);
    assertThat(mirror.all(realm, "TaxCode")).isNotEmpty();
    assertThat(mirror.all(realm, "PaymentMethod")).isNotEmpty();
    trial.quickbooks().company().prefer("SalesFormsPrefs", "CustomTxnNumbers", true);
    CLOCK.forward(Duration.ofHours(23));
    world.wonDeals(1);
    pollAndDeliver();
    assertThat(customNumbers(mirror, realm)).isFalse();

    CLOCK.forward(Duration.ofHours(2));
    world.wonDeals(1);
    pollAndDeliver();

    assertThat(customNumbers(mirror, realm)).isTrue();
  }

  @Test
  void vendors_and_payment_methods_come_with_the_changes() {
    start(Map.of());
    String realm = trial.quickbooks().company().realm();
    Mirror mirror = trial.application().getBean(Mirror.class);
    trial
        .quickbooks()
        .company()
        .create("Vendor", JsonNodeFactory.instance.objectNode().put("DisplayName", "HubSpot Fees"));

    trial.application().getBean(MirrorReads.class).refresh(realm);

    assertThat(mirror.byName(realm, "Vendor", "hubspot fees")).hasSize(1);
  }

  private static boolean customNumbers(Mirror mirror, String realm) {
    return mirror
        .all(realm, "Preferences")
        .get(0)
        .body()
        .at("/SalesFormsPrefs/CustomTxnNumbers")
        .asBoolean();
  }
}

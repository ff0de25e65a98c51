package io.ledgerbridge.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownValuesTest {
  private final KnownValues values = new KnownValues();

  @Test
  void a_value_that_nobody_told_us_of_is_reported() {
    assertThat(check(Map.of("hs_latest_status", "teleported"))).isFalse();
    assertThat(check(Map.of("hs_processor_type", "abacus"))).isFalse();
  }

  @Test
  void known_values_and_none_are_fine() {
    assertThat(check(Map.of("hs_latest_status", "succeeded", "hs_status", "ACCEPTED"))).isTrue();
    assertThat(check(Map.of())).isTrue();
  }

  private boolean check(Map<String, String> properties) {
    return values.check(
        "commerce_payments",
        new CrmRecord("1", properties, Map.of(), Instant.EPOCH, Instant.EPOCH));
  }
}

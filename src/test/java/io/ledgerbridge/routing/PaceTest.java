package io.ledgerbridge.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.config.QuickBooksSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void the_stricter_of_both_limits_sets_the_pace_and_97_percent_of_it_are_used() {
    assertThat(pace(10, 500)).isEqualTo("123");
    assertThat(pace(5, 500)).isEqualTo("205");
    assertThat(60_000 / 123).isBetween(475, 500);
  }

  @Test
  void either_limit_may_be_off_and_both() {
    assertThat(pace(10, 0)).isEqualTo("103");
    assertThat(pace(0, 500)).isEqualTo("123");
    assertThat(pace(0, 0)).isEqualTo("1");
  }

  private static String pace(int second, int minute) {
    return new Pace(
            new QuickBooksSettings(
                "", "", "", "", "", "", "", second, minute, 10, Duration.ZERO, "", 30, 1, 1))
        .apply("quickbooks");
  }
}

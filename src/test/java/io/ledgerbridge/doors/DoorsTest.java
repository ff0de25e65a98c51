package io.ledgerbridge.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoorsTest {
  private int unanswered;
  private long nanos;
  private final Doors doors = new Doors(() -> unanswered, () -> nanos);

  @Test
  void they_are_calm_while_few_requests_are_unanswered() {
    assertThat(doors.calm()).isTrue();

    unanswered = 5;
    assertThat(doors.calm()).isFalse();

    unanswered = 4;
    assertThat(doors.calm()).isTrue();
  }

  @Test
  void a_burst_that_does_not_end_holds_up_nothing_for_more_than_two_seconds() {
    unanswered = 400;
    assertThat(doors.calm()).isFalse();
    pass(Duration.ofMillis(1999));
    assertThat(doors.calm()).isFalse();

    pass(Duration.ofMillis(2));
    assertThat(doors.calm()).isTrue();
    pass(Duration.ofMinutes(1));
    assertThat(doors.calm()).isTrue();
  }

  @Test
  void the_next_burst_has_two_seconds_of_its_own() {
    unanswered = 400;
    doors.calm();
    pass(Duration.ofSeconds(10));
    unanswered = 0;
    doors.calm();

    unanswered = 400;
    assertThat(doors.calm()).isFalse();
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}

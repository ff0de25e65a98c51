package io.ledgerbridge.quickbooks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.trial.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakersTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T12:00:00Z"));
  private final Breakers breakers = new Breakers(clock);

  @Test
  void a_company_whose_calls_fail_is_left_alone_and_the_others_go_on() {
    fail("1", 8);

    assertThatThrownBy(() -> breakers.permit("1"))
        .isInstanceOf(QuickBooksFault.Pause.class)
        .hasMessage("QuickBooks fails or does not answer at all");
    assertThatCode(() -> breakers.permit("2")).doesNotThrowAnyException();
  }

  @Test
  void after_a_while_one_call_tries_and_its_answer_lets_all_go_on() {
    fail("1", 8);
    clock.forward(Duration.ofSeconds(19));

    breakers.permit("1");
    assertThatThrownBy(() -> breakers.permit("1")).isInstanceOf(QuickBooksFault.Pause.class);

    breakers.made("1", 200, null);
    assertThatCode(() -> breakers.permit("1")).doesNotThrowAnyException();
  }

  @Test
  void a_trial_that_fails_makes_the_rest_longer() {
    fail("1", 8);
    clock.forward(Duration.ofSeconds(19));
    fail("1", 1);

    clock.forward(Duration.ofSeconds(19));
    assertThatThrownBy(() -> breakers.permit("1")).isInstanceOf(QuickBooksFault.Pause.class);
    clock.forward(Duration.ofSeconds(18));
    assertThatCode(() -> breakers.permit("1")).doesNotThrowAnyException();
  }

  @Test
  void refusals_are_answers_and_a_call_that_was_not_made_says_nothing() {
    for (int call = 0; call < 20; call++) {
      breakers.permit("1");
      breakers.made("1", 400, null);
      breakers.permit("1");
      breakers.made("1", null, new NotSent("late"));
    }

    assertThatCode(() -> breakers.permit("1")).doesNotThrowAnyException();
  }

  private void fail(String realm, int calls) {
    for (int call = 0; call < calls; call++) {
      breakers.permit(realm);
      breakers.made(realm, call % 2 == 0 ? 503 : null, null);
    }
  }
}

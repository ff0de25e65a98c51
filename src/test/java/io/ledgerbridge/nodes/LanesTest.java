package io.ledgerbridge.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final String NAME = "portal:62515";
  private static final Duration LONG = Duration.ofMinutes(1);
  private final Lanes lanes = new Lanes(1);

  @Test
  void a_lane_has_one_at_a_time() {
    assertThat(lanes.enter(NAME)).isTrue();
    assertThat(lanes.enter(NAME)).isFalse();
    assertThat(lanes.enter(NAME, Duration.ofMillis(20))).isFalse();

    lanes.leave(NAME);

    assertThat(lanes.enter(NAME, Duration.ZERO)).isTrue();
  }

  @Test
  void who_waits_comes_in_when_the_other_has_left() {
    lanes.enter(NAME);
    CompletableFuture<Boolean> waiting = waiting();

    lanes.leave(NAME);

    assertThat(waiting.join()).isTrue();
    assertThat(lanes.busy(NAME)).isTrue();
  }

  @Test
  void who_waits_is_sent_away_when_the_process_ends() {
    lanes.enter(NAME);
    CompletableFuture<Boolean> waiting = waiting();

    lanes.close();

    assertThat(waiting.join()).isFalse();
  }

  /** Somebody who stands before the lane already. */
  private CompletableFuture<Boolean> waiting() {
    CompletableFuture<Boolean> entered = new CompletableFuture<>();
    Thread thread = new Thread(() -> entered.complete(lanes.enter(NAME, LONG)));
    thread.setDaemon(true);
    thread.start();
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    return entered;
  }
}

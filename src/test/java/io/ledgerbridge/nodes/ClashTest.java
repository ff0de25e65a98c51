package io.ledgerbridge.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class ClashTest {
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void what_clashed_is_done_again() {
    Clash.settle(() -> clash(3));
    assertThat(tries).hasValue(3);
  }

  @Test
  void what_clashes_again_and_again_is_told() {
    assertThatThrownBy(() -> Clash.settle(() -> clash(99)))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(tries).hasValue(5);
  }

  private void clash(int until) {
    if (tries.incrementAndGet() < until) {
      throw new DuplicateKeyException("there already");
    }
  }
}

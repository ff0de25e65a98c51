package io.ledgerbridge.simulator;

import java.util.Optional;

/** Takes orders under {@code /__simulator}; empty where an order is none of its own. */
@FunctionalInterface
public interface Control {
  Optional<Answer> answer(Call call);
}

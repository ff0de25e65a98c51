package io.ledgerbridge.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code POST /__simulator/consent} with {@code {"refuses": true, "account": "…"}}: what the user
 * answers who is asked to connect an account, and which account that is. What is left out stays.
 */
public record ConsentControl(Consumer<Boolean> refuses, Consumer<String> account)
    implements Control {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Order(Boolean refuses, String account) {}

  @Override
  public Optional<Answer> answer(Call call) {
    return (call.method() + " " + call.path()).equals("POST /__simulator/consent")
        ? Optional.of(obey(call))
        : Optional.empty();
  }

  private Answer obey(Call call) {
    try {
      Order order = JSON.readValue(call.body(), Order.class);
      Optional.ofNullable(order.account()).ifPresent(account);
      Optional.ofNullable(order.refuses()).ifPresent(refuses);
      return Answer.empty(204);
    } catch (IOException | IllegalArgumentException e) {
      return Answer.of(400, "text/plain", "Not an order for a consent: " + e.getMessage());
    }
  }
}

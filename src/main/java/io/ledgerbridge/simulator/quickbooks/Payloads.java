package io.ledgerbridge.simulator.quickbooks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Shows each write body that arrives to a listener, and remembers what the listener threw. */
final class Payloads {
  private final List<Throwable> refusals = new CopyOnWriteArrayList<>();
  private volatile BiConsumer<String, String> listener = (entity, json) -> {};

  void listener(BiConsumer<String, String> next) {
    listener = next;
  }

  List<Throwable> refusals() {
    return List.copyOf(refusals);
  }

  void clear() {
    refusals.clear();
  }

  /** An assertion in the listener must not be lost on a server thread. */
  Optional<Throwable> show(Kind kind, String json) {
    try {
      listener.accept(kind.name(), json);
      return Optional.empty();
    } catch (RuntimeException | AssertionError thrown) {
      refusals.add(thrown);
      return Optional.of(thrown);
    }
  }
}

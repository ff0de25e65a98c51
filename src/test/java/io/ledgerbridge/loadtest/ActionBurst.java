package io.ledgerbridge.loadtest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Workflows that ask for an invoice, each of another deal, all at once. */
record ActionBurst(World world, Node node) {
  private static final Duration MOST = Duration.ofMinutes(5);
  private static final Duration OFTEN = Duration.ofMillis(20);
  private static final Duration PAUSE = Duration.ofMillis(500);

  void begin(List<Deal> deals) {
    world.forgetCalls();
    world.begin(deals.stream().<Map<String, ?>>map(this::order).toList());
  }

  private Map<String, Object> order(Deal deal) {
    return Map.of(
        "address",
        node.url() + "/hubspot/actions",
        "action",
        "create-invoice",
        "objectType",
        "deals",
        "objectId",
        deal.id(),
        "inputs",
        Map.of("account", deal.realm()));
  }

  /** SIGKILL as soon as so many are so; then the next process on the same database. */
  void killWhen(Predicate<Execution> so, int many) {
    reached(OFTEN, () -> count(so) >= many, many + " executions as far as the kill needs them");
    node.kill();
    node.start();
  }

  /** All of them, once none waits any more. */
  List<Execution> ended() {
    reached(PAUSE, () -> world.executions().stream().allMatch(Execution::ended), "the end of all");
    return world.executions();
  }

  long count(Predicate<Execution> so) {
    return world.executions().stream().filter(so).count();
  }

  private static void reached(Duration pause, java.util.function.BooleanSupplier so, String what) {
    if (!Rest.until(MOST, pause, so)) {
      throw new IllegalStateException(what + " was not reached within " + MOST);
    }
  }
}

package io.ledgerbridge.loadtest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Workflows that ask for an invoice, each of another deal, all at once. */
record ActionBurst(World world, Node node) {
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final Duration OFTEN = Duration.ofMillis(20);

  /** Asking takes time of the same cores: not while what is measured is under way. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Calls and executions are counted from here. */
  void begin(List<Deal> deals) {
    world.forgetCalls();
    world.forgetExecutions();
    more(deals);
  }

  void more(List<Deal> deals) {
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

  /** Waits until so many are so. */
  void reach(int many, Predicate<Execution> so) {
    reached(OFTEN, () -> count(so) >= many, "What a kill waits for");
  }

  /**
   * SIGKILL, then the next process on the same database.
   *
   * @return how far each was between the two
   */
  List<Execution> kill() {
    node.kill();
    List<Execution> then = world.executions();
    node.start();
    return then;
  }

  /** All of them, once none waits any more. */
  List<Execution> ended() {
    reached(PAUSE, () -> world.executions().stream().allMatch(Execution::ended), "The end of all");
    return world.executions();
  }

  private long count(Predicate<Execution> so) {
    return world.executions().stream().filter(so).count();
  }

  private static void reached(Duration pause, java.util.function.BooleanSupplier so, String what) {
    if (!Rest.until(MOST, pause, so)) {
      throw new IllegalStateException(what + " was not reached within " + MOST);
    }
  }
}

package io.ledgerbridge.loadtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fresh simulators, a fresh database and one node, for one measurement. */
final class Bench implements AutoCloseable {
  private final SimulatorsProcess simulators;
  private final Store.Opened store;
  private final Node node;

  Bench(Path folder, Application application, Store kind, int companies, Map<String, String> more) {
    simulators = new SimulatorsProcess(folder, companies, 20);
    store = kind.open(folder);
    Map<String, String> settings =
        new HashMap<>(new NodeSettings(simulators.world()).with(store.settings()).map());
    settings.putAll(more);
    node = new Node(folder.resolve("node"), Command.freePort(), settings, application.quick());
    node.start();
    node.waitUntilReady(Duration.ofMinutes(3));
  }

  /** How a node reaches the database. */
  Map<String, String> settings() {
    return store.settings();
  }

  World world() {
    return simulators.world();
  }

  Node node() {
    return node;
  }

  Api api() {
    return new Api(List.of(node.url()));
  }

  SendEvents sender(int size, int connections, int perSecond) {
    return new SendEvents(
        List.of(node.port()),
        world().environment().get("HUBSPOT_CLIENT_SECRET"),
        size,
        connections,
        perSecond,
        Duration.ofMinutes(1));
  }

  /** Makes deals and answers those that were made. */
  List<Deal> deals(long seed, int count) {
    int before = world().deals().size();
    world().add(Map.of("seed", seed, "deals", count));
    List<Deal> all = world().deals();
    return all.subList(before, all.size());
  }

  /**
   * @throws IllegalStateException when something of all that was sent is not as it has to be
   */
  void verify() {
    Verdict verdict = new CountAll(world(), api()).after(Duration.ofMinutes(10));
    if (!verdict.right()) {
      verdict.print(System.out);
      throw new IllegalStateException("What was measured is not right");
    }
  }

  @Override
  public void close() {
    node.close();
    store.close();
    simulators.close();
  }
}

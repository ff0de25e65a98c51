package io.ledgerbridge.loadtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some nodes on one PostgreSQL that have more to do than QuickBooks lets them. */
final class MeasureLimits implements AutoCloseable {
  private static final int A_SECOND = 10;
  private static final int A_MINUTE = 500;
  private static final double LEAST = 0.95;
  private static final int WARM = 60;
  private final int companies;
  private final SimulatorsProcess simulators;
  private final World world;
  private final Postgres postgres;
  private final List<Node> nodes;

  MeasureLimits(Path folder, Application application, int nodes, int companies) {
    this.companies = companies;
    simulators = new SimulatorsProcess(folder, companies, 20);
    world = simulators.world();
    postgres = new Postgres(folder);
    Map<String, String> settings =
        new NodeSettings(world)
            .with(postgres.settings())
            .with("QUICKBOOKS_REQUESTS_PER_SECOND", Integer.toString(A_SECOND))
            .with("QUICKBOOKS_REQUESTS_PER_MINUTE", Integer.toString(A_MINUTE))
            .with("QUICKBOOKS_CONCURRENCY", "10")
            .map();
    List<String> words = application.quick();
    this.nodes =
        IntStream.rangeClosed(1, nodes)
            .mapToObj(i -> node(folder.resolve("node" + i), settings, words))
            .toList();
  }

  private static Node node(Path folder, Map<String, String> settings, List<String> words) {
    return new Node(folder, Command.freePort(), settings, words);
  }

  /** Whether enough is used by each company and nothing is refused. */
  boolean measure(int seconds) {
    nodes.forEach(Node::start);
    nodes.forEach(node -> node.waitUntilReady(Duration.ofMinutes(3)));
    new Api(nodes.stream().map(Node::url).toList()).waitUntilConnected(companies);
    world.quickbooks(Map.of("perSecond", A_SECOND, "perMinute", A_MINUTE, "concurrent", 10));
    send(companies * (seconds + 60) * A_SECOND);
    Map<String, Long> before = calls(World.Company::calls);
    if (!Rest.until(
        Duration.ofMinutes(2),
        Duration.ofSeconds(1),
        () -> since(before).values().stream().allMatch(calls -> calls > WARM))) {
      throw new IllegalStateException("Not every company has got " + WARM + " calls in 2 minutes");
    }
    Map<String, Long> begun = calls(World.Company::calls);
    long from = System.nanoTime();
    Rest.pause(seconds * 1000L);
    Map<String, Long> made = since(begun);
    return told(made, (System.nanoTime() - from) / 1e9);
  }

  private boolean told(Map<String, Long> made, double seconds) {
    double allowed = Math.min(A_SECOND, A_MINUTE / 60.0) * seconds;
    double least = made.values().stream().mapToLong(each -> each).min().orElseThrow() / allowed;
    double most = made.values().stream().mapToLong(each -> each).max().orElseThrow() / allowed;
    long refused = calls(World.Company::refused).values().stream().mapToLong(each -> each).sum();
    System.out.printf(
        "%d node(s), %d companies, %.0f s: %.1f to %.1f %% of the allowed calls, %d refused%n",
        nodes.size(), companies, seconds, 100 * least, 100 * most, refused);
    return least >= LEAST && refused == 0;
  }

  private void send(int deals) {
    world.add(Map.of("seed", 1, "deals", deals));
    String secret = world.environment().get("HUBSPOT_CLIENT_SECRET");
    List<Integer> ports = nodes.stream().map(Node::port).toList();
    new SendEvents(ports, secret, 100, 4, 0, Duration.ofMinutes(1))
        .send(world.deals().stream().map(Deal::event).toList());
  }

  private Map<String, Long> since(Map<String, Long> before) {
    Map<String, Long> now = calls(World.Company::calls);
    now.replaceAll((realm, calls) -> calls - before.get(realm));
    return now;
  }

  private Map<String, Long> calls(ToLongFunction<World.Company> count) {
    Set<String> realms = world.deals().stream().map(Deal::realm).collect(Collectors.toSet());
    return world.companies().stream()
        .filter(company -> realms.contains(company.realm()))
        .collect(Collectors.toMap(World.Company::realm, count::applyAsLong));
  }

  @Override
  public void close() {
    nodes.forEach(Node::kill);
    postgres.close();
    simulators.close();
  }
}

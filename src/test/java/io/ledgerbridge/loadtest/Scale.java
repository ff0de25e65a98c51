package io.ledgerbridge.loadtest;

import io.ledgerbridge.trial.Hook;
import io.ledgerbridge.trial.Watched;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The layout of the compose file's profile "scale": three nodes on one PostgreSQL, and a proxy
 * whose address is the public one.
 */
final class Scale implements AutoCloseable {
  private static final int NODES = 3;
  private static final int COMPANIES = 6;
  private static final int PER_SECOND = 25;
  private static final String TOKEN = "scrapes";
  private final PrintStream out;
  private final Hook hook = new Hook();
  private final SimulatorsProcess simulators;
  private final World world;
  private final Postgres postgres;
  private final List<Node> nodes;
  private final Proxy proxy;
  private final int deals;
  private final long begun = System.nanoTime();

  Scale(Path folder, Application application, int deals, PrintStream out) {
    this.out = out;
    this.deals = deals;
    simulators = new SimulatorsProcess(folder, COMPANIES, 20);
    world = simulators.world();
    postgres = new Postgres(folder);
    int port = Command.freePort();
    NodeSettings settings =
        new NodeSettings(world)
            .with("PUBLIC_URL", "http://127.0.0.1:" + port)
            .with("LEDGERBRIDGE_ACTUATOR_TOKEN", TOKEN)
            .with("ALERT_WEBHOOK_URL", hook.url())
            .with("ALERT_PARKED", "1")
            .with("ALERT_SETTLE", "1s");
    List<String> words = application.quick();
    Map<String, String> shared = new HashMap<>(settings.with(postgres.settings()).map());
    nodes =
        IntStream.rangeClosed(1, NODES)
            .mapToObj(i -> new Node(folder.resolve("node" + i), Command.freePort(), shared, words))
            .toList();
    proxy = new Proxy(folder, port, nodes.stream().map(Node::port).toList());
  }

  boolean run() {
    start();
    boolean strict = refusesWhatIsSignedForANode();
    world.add(Map.of("seed", 1, "deals", deals, "open", 0.1, "unknown", 0.1));
    List<Event> events = world.deals().stream().map(Deal::event).toList();
    CompletableFuture<SendEvents.Sent> sending = CompletableFuture.supplyAsync(() -> send(events));
    restart(2);
    SendEvents.Sent sent = sending.join();
    SendEvents.Sent repeated = send(events);
    say("%d events sent through the proxy".formatted(sent.accepted() + repeated.accepted()));
    Verdict verdict = new CountAll(world, api()).after(Duration.ofMinutes(3));
    List<Long> served =
        LongStream.rangeClosed(1, NODES).map(n -> proxy.served((int) n)).boxed().toList();
    out.printf("%nanswered by each node              %s%n", served);
    out.printf("%-32s %8d%n", "posts sent again", sent.retried() + repeated.retried());
    verdict.print(out);
    outage();
    List<String> unseen = unseen();
    out.printf("%-32s %8d%n", "watched metrics without a value", unseen.size());
    unseen.forEach(out::println);
    return strict
        && unseen.isEmpty()
        && verdict.right()
        && sent.refused() + repeated.refused() == 0
        && served.stream().allMatch(count -> count > 0);
  }

  @Override
  public void close() {
    proxy.close();
    nodes.forEach(Node::close);
    postgres.close();
    simulators.close();
    hook.close();
  }

  private void start() {
    nodes.forEach(Node::start);
    nodes.forEach(node -> node.waitUntilReady(Duration.ofMinutes(3)));
    api().waitUntilConnected(COMPANIES);
    if (!Rest.until(Duration.ofSeconds(30), Duration.ofMillis(100), this::passes)) {
      throw new IllegalStateException("The proxy does not pass requests on; see its proxy.log");
    }
    say("%d nodes behind %s, %d companies connected".formatted(NODES, proxy.url(), COMPANIES));
  }

  /** The sign-in page comes through. */
  private boolean passes() {
    return proxy.runs() && Web.answers(proxy.url() + "/login");
  }

  /** Signatures are over the public address: one over a node's own is not HubSpot's. */
  private boolean refusesWhatIsSignedForANode() {
    Event event = new Event(1, "1", "closedwon", System.currentTimeMillis());
    boolean refused =
        sender(nodes.get(0).port(), Duration.ZERO).send(List.of(event)).refused() == 1;
    say("What is signed for a node's own address is " + (refused ? "refused" : "TAKEN"));
    return refused;
  }

  private SendEvents.Sent send(List<Event> events) {
    return sender(proxy.port(), Duration.ofMinutes(1)).send(events);
  }

  private SendEvents sender(int port, Duration patience) {
    String secret = world.environment().get("HUBSPOT_CLIENT_SECRET");
    return new SendEvents(List.of(port), secret, 1, 6, PER_SECOND, patience);
  }

  /** As an upgrade does with one node after the other: in the middle of its work. */
  private void restart(int number) {
    if (!Rest.until(
        Duration.ofSeconds(30), Duration.ofMillis(50), () -> proxy.served(number) > 9)) {
      throw new IllegalStateException("Node " + number + " gets no webhooks from the proxy");
    }
    Node node = nodes.get(number - 1);
    long before = proxy.served(number);
    Duration took = node.stop();
    node.start();
    node.waitUntilReady(Duration.ofMinutes(3));
    say(
        "Node %d was stopped after %d webhooks, in %.1f s, and started again"
            .formatted(number, before, took.toMillis() / 1000.0));
  }

  /** QuickBooks takes nothing any more: what comes now waits. */
  private void outage() {
    List<Deal> before = world.deals();
    world.quickbooksFault(Map.of("match", "POST /v3/company/.*", "status", 503, "times", 0));
    world.add(Map.of("seed", 2, "deals", 10));
    send(world.deals().stream().filter(deal -> !before.contains(deal)).map(Deal::event).toList());
  }

  /** What dashboards and rules ask for, and no node has told in a minute of looking around. */
  private List<String> unseen() {
    Rest.until(
        Duration.ofMinutes(1), Duration.ofSeconds(1), () -> Watched.missing(scraped()).isEmpty());
    return Watched.missing(scraped());
  }

  /** What Prometheus gets of all nodes together. */
  private String scraped() {
    return nodes.stream()
        .map(node -> Web.text(node.url() + "/actuator/prometheus", TOKEN))
        .collect(Collectors.joining());
  }

  private Api api() {
    return new Api(nodes.stream().map(Node::url).toList());
  }

  private void say(String what) {
    out.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds(), what);
  }
}

package io.ledgerbridge.loadtest;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Three nodes, one database, two simulators, and all that can go wrong between them. */
final class Chaos implements AutoCloseable {
  private static final int NODES = 3;
  private static final int SECONDS_A_KILL = 6;

  /**
   * @param patience how long it may take to come to rest after the last kill
   */
  record Plan(
      int deals, int kills, int companies, RequestIds requestIds, long seed, Duration patience) {}

  private final Plan plan;
  private final PrintStream out;
  private final SimulatorsProcess simulators;
  private final World world;
  private final Postgres postgres;
  private final List<Node> nodes;
  private final long begun = System.nanoTime();

  Chaos(Path folder, Application application, Plan plan, PrintStream out) {
    this.plan = plan;
    this.out = out;
    simulators = new SimulatorsProcess(folder, plan.companies(), 20);
    world = simulators.world();
    postgres = new Postgres(folder);
    Map<String, String> settings =
        new NodeSettings(world)
            .with("QUICKBOOKS_TIMEOUT", Long.toString(Misfortunes.TIMEOUT))
            .with("QUICKBOOKS_SETTLE", Misfortunes.SETTLE + "ms")
            .map();
    List<String> words = application.quick();
    Map<String, String> shared = new HashMap<>(settings);
    shared.putAll(postgres.settings());
    nodes =
        IntStream.rangeClosed(1, NODES)
            .mapToObj(i -> new Node(folder.resolve("node" + i), Command.freePort(), shared, words))
            .toList();
  }

  boolean run() {
    startAndConnect();
    make();
    CompletableFuture<SendEvents.Sent> sending = CompletableFuture.supplyAsync(this::send);
    KillNodes killing = kill(sending);
    SendEvents.Sent sent = sending.join();
    say("%d kills; waiting for rest, with all faults still on".formatted(killing.kills()));
    Verdict verdict = rest();
    World.Hits hits = world.hits();
    report(killing.kills(), sent, hits, verdict);
    return verdict.right() && sent.refused() == 0 && killing.kills() >= plan.kills();
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    postgres.close();
    simulators.close();
  }

  private void startAndConnect() {
    nodes.forEach(Node::start);
    nodes.forEach(node -> node.waitUntilReady(Duration.ofMinutes(3)));
    api().waitUntilConnected(plan.companies());
    say("%d nodes, %d companies connected".formatted(NODES, plan.companies()));
  }

  /** An access token that is renewed a minute before its end lasts five seconds here. */
  private void make() {
    boolean refusals = plan.requestIds() == RequestIds.REPLAYS_REFUSALS;
    if (refusals) {
      world.quickbooks(Map.of("booksClosed", LocalDate.now().minusDays(20).toString()));
    }
    world.add(Map.of("seed", plan.seed(), "deals", plan.deals(), "old", refusals ? 0.1 : 0.0));
    world.quickbooks(plan.requestIds().settings());
    // A replaced token works for a day at Intuit; here for longer than this machine ever stands
    // still.
    world.quickbooks(Map.of("accessTokenLife", 65_000, "graceOfReplacedToken", 300_000));
    world.expireTokens();
    world.forgetCalls();
    Misfortunes.begin(world);
  }

  /** Each event once or more, over the time of the kills. */
  private SendEvents.Sent send() {
    List<Event> events = new ArrayList<>(world.deals().stream().map(Deal::event).toList());
    List<Event> again = new ArrayList<>(events);
    Collections.shuffle(again, new Random(plan.seed()));
    events.addAll(again.subList(0, plan.deals() / 10));
    int rate = Math.max(1, events.size() / (plan.kills() * SECONDS_A_KILL));
    String secret = world.environment().get("HUBSPOT_CLIENT_SECRET");
    List<Integer> ports = nodes.stream().map(Node::port).toList();
    return new SendEvents(ports, secret, 1, 12, rate, Duration.ofMinutes(5)).send(events);
  }

  private KillNodes kill(CompletableFuture<?> sending) {
    KillNodes killing = new KillNodes(nodes, plan.seed());
    boolean restarted = false;
    while (killing.kills() < plan.kills()) {
      killing.next();
      if (!restarted && killing.kills() >= plan.kills() / 2) {
        restarted = true;
        postgres.restart();
        say("PostgreSQL was restarted");
      }
      if (killing.kills() % 10 == 0) {
        world.expireTokens();
        say(killing.kills() + " kills");
      }
    }
    while (!sending.isDone()) {
      Rest.pause(500);
      killing.revive();
    }
    killing.revive();
    return killing;
  }

  /** What parked because books were closed is taken up again once they are open. */
  private Verdict rest() {
    nodes.forEach(node -> node.waitUntilReady(Duration.ofMinutes(3)));
    Api api = api();
    CountAll count = new CountAll(world, api);
    if (plan.requestIds() == RequestIds.REPLAYS_REFUSALS) {
      Verdict before = count.after(plan.patience());
      say("before the books are open:");
      before.print(out);
      world.quickbooks(Map.of("booksClosed", ""));
      api.deliveries().stream()
          .filter(row -> row.reason().equals("PERIOD_CLOSED"))
          .forEach(api::replay);
    }
    return count.after(plan.patience());
  }

  private Api api() {
    return new Api(nodes.stream().map(Node::url).toList());
  }

  private void report(int kills, SendEvents.Sent sent, World.Hits hits, Verdict verdict) {
    World.Calls calls = world.calls();
    out.println();
    row("requestid", plan.requestIds().name().toLowerCase(java.util.Locale.ROOT));
    row("nodes killed", kills);
    row("PostgreSQL restarted", 1);
    row("calls hit by a fault", hits.calls());
    row("kinds of fault that hit none", hits.idleFaults());
    row("events accepted", sent.accepted());
    row("posts sent again", sent.retried());
    row("HubSpot calls", calls.hubspot());
    row("QuickBooks writes", calls.writes());
    row("QuickBooks reads", calls.reads());
    row("token requests", calls.tokens());
    row("seconds", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    verdict.print(out);
  }

  private void row(String name, Object value) {
    out.printf("%-32s %8s%n", name, value);
  }

  private void say(String what) {
    out.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds(), what);
  }
}

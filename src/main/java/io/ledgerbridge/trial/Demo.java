package io.ledgerbridge.trial;

import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.WriteBackQueue;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.simulator.hubspot.ActionCaller;
import io.ledgerbridge.simulator.hubspot.ActionOrder;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The main job on a laptop: deals become invoices, and the terminal shows it. */
public final class Demo implements AutoCloseable {
  private static final long SEED = 4711;
  private static final int DEALS = 190;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private final PrintStream out;
  private final Clock clock = Clock.systemUTC();
  private final Trial trial = new Trial(clock, SEED);
  private final Map<String, Object> settings;
  private final int workflows;
  private String openDeal;

  /**
   * @param settings win over those of the demo, e.g. {@code server.port}
   * @param workflows so many bring a deal more each to the action "create invoice", at the end and
   *     all at once
   */
  public Demo(PrintStream out, Map<String, Object> settings, int workflows) {
    this.out = out;
    this.settings = settings;
    this.workflows = workflows;
  }

  /**
   * Runs until all deals have come to an end, then prints the final table.
   *
   * @return false when that took longer than five minutes
   */
  public boolean run() throws InterruptedException {
    Instant begun = clock.instant();
    out.println("Filling the simulated HubSpot and QuickBooks …");
    DemoWorld world =
        new DemoWorld(trial.hubspot(), trial.quickbooks().company(), SEED)
            .fill()
            .wonDeals(DEALS)
            .brokenDeals();
    openDeal = world.openDeal();
    out.println("Starting Ledgerbridge …");
    trial.start(all());
    boolean ended = watch(begun);
    if (workflows > 0) {
      bring(world.openDeals(workflows));
      ended &= watch(begun);
    }
    out.print(new DemoTable(trial).text(Duration.between(begun, clock.instant())));
    return ended;
  }

  /** How to go on by hand. */
  public void invite() {
    out.printf(
        """

        It goes on running; Ctrl-C ends it. Look at it all: %4$s, as admin with the
        password that was printed at the start. Or try this in another terminal:

          win one more deal       curl -X PATCH %1$s/crm/v3/objects/deals/%2$s \\
                                    -H 'Authorization: Bearer %3$s' -H 'Content-Type: application/json' \\
                                    -d '{"properties":{"dealstage":"closedwon"}}'
          see what became of it   curl '%4$s/api/deliveries?objectType=deals&objectId=%2$s'
          see what is parked      curl '%4$s/api/deliveries?state=parked'

        A file that you save under routes/ is taken at once, and its cases are run.

        """,
        trial.hubspot().url(), openDeal, trial.hubspot().token(), trial.url());
  }

  @Override
  public void close() {
    trial.close();
  }

  private Map<String, Object> all() {
    Map<String, Object> all = new HashMap<>();
    all.put("server.port", "${SERVER_PORT:8080}");
    all.put("logging.level.root", "warn");
    all.put("logging.level.io.ledgerbridge.editing", "info");
    all.put("ledgerbridge.routes-watch", true);
    all.put("flows.since", Instant.EPOCH);
    all.put("flows.record-grace", "8s");
    all.put("poll.cron", "0/2 * * * * ?");
    all.put("poll.from", Instant.EPOCH);
    all.putAll(settings);
    return all;
  }

  private void bring(List<String> deals) {
    out.printf("%d workflows ask for an invoice …%n", deals.size());
    String address = trial.url() + "/hubspot/actions";
    ActionCaller hubspot = trial.hubspot().actions();
    deals.forEach(
        deal -> hubspot.start(ActionOrder.of(address, "create-invoice", "deals", deal, Map.of())));
  }

  private boolean watch(Instant begun) throws InterruptedException {
    while (Duration.between(begun, clock.instant()).compareTo(PATIENCE) < 0) {
      out.println(new DemoTable(trial).line());
      if (ended()) {
        return true;
      }
      Thread.sleep(1000);
    }
    return false;
  }

  private boolean ended() {
    Map<String, Long> counts = trial.application().getBean(Deliveries.class).counts();
    boolean moving =
        counts.keySet().stream()
            .anyMatch(
                key ->
                    key.startsWith("queued")
                        || key.startsWith("delivering")
                        || key.startsWith("waiting"));
    return !counts.isEmpty()
        && !moving
        && trial.application().getBean(Inbox.class).open() == 0
        && trial.application().getBean(WriteBackQueue.class).open() == 0
        && trial.hubspot().actions().executions().stream()
            .allMatch(each -> each.endedAt().isPresent());
  }
}

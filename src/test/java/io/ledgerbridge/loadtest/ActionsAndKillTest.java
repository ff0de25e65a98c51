package io.ledgerbridge.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.Ledgerbridge;
import io.ledgerbridge.trial.Simulators;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many workflow actions at once, at a process that is killed in the middle of them. */
@Tag("processes")
class ActionsAndKillTest {
  private static final int EARLY = 40;
  private static final int ALL = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private final Simulators simulators = new Simulators(0, 0, 1, Duration.ofMillis(100));
  private final World world =
      new World(
          simulators.environment().get("HUBSPOT_BASE_URL"),
          simulators.environment().get("QUICKBOOKS_BASE_URL"));

  @TempDir Path folder;

  @Test
  void each_workflow_gets_its_one_document_once_and_the_same_when_it_asks_again() {
    try (simulators;
        Node node = node()) {
      node.start();
      node.waitUntilReady(PATIENCE);
      Api api = new Api(List.of(node.url()));
      api.waitUntilConnected(1);
      world.retryActions(1000, 250);
      world.add(Map.of("seed", 1, "deals", ALL));
      List<Deal> deals = world.deals();
      ActionBurst burst = new ActionBurst(world, node);

      burst.begin(deals.subList(0, EARLY));
      burst.reach(EARLY / 3, Execution::ended);
      burst.more(deals.subList(EARLY, ALL));
      burst.reach(EARLY + 1, Execution::answered);
      List<Execution> then = burst.kill();
      List<Execution> first = burst.ended();
      Verdict verdict = new CountAll(world, api).after(PATIENCE);
      burst.begin(deals);
      List<Execution> again = burst.ended();

      assertThat(then.stream().filter(Execution::ended).count())
          .as("completed when it was killed")
          .isBetween(EARLY / 3L, ALL - 1L);
      assertThat(new ActionAudit(first, world.documents()).offences(deals)).isEmpty();
      assertThat(new ActionAudit(again, world.documents()).offences(deals)).isEmpty();
      assertThat(first).hasSize(ALL);
      assertThat(verdict.right()).as(verdict.audit().offences().toString()).isTrue();
      assertThat(verdict.audit().delivered()).isEqualTo(ALL);
    }
  }

  /** Two calls at once: what is asked for takes longer than the first completions. */
  private Node node() {
    Map<String, String> settings =
        new NodeSettings(world)
            .with("ROUTES_DIR", Path.of("routes").toAbsolutePath().toString())
            .with("FLOWS_ENABLED", "")
            .with("QUICKBOOKS_CONCURRENCY", "2")
            .with("QUICKBOOKS_SETTLE", "2s")
            .map();
    return new Node(folder, Command.freePort(), settings, CrashWorld.words(Ledgerbridge.class));
  }
}

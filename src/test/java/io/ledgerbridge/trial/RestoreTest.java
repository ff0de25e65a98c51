package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is older than the last document is put back, as docs/operations.md says. */
class RestoreTest extends TrialTest {
  private static final String FILE = "ledgerbridge.mv.db";
  @TempDir Path folder;
  private DemoWorld world;

  private List<CrmRecord> known;
  private List<CrmRecord> forgotten;
  private List<CrmRecord> undelivered;

  @Test
  void nothing_from_before_the_restore_is_taken_and_what_nobody_knows_any_more_is_named()
      throws IOException {
    Path backup = backup();

    start(on(backup, Map.of("flows.since", CLOCK.instant())));
    Map<String, Long> found = workAndReconcile();

    assertThat(invoices()).as("each that there was, once").hasSize(5);
    assertThat(known).allSatisfy(deal -> assertThat(deliveriesOf(deal.id())).hasSize(1));
    assertThat(forgotten).allSatisfy(deal -> assertThat(deliveriesOf(deal.id())).isEmpty());
    assertThat(undelivered).allSatisfy(deal -> assertThat(deliveriesOf(deal.id())).isEmpty());
    assertThat(found).containsOnly(Map.entry("UNKNOWN_DOCUMENT", 3L));
    deliver(1);
    assertThat(invoices()).as("what is won from now on goes on").hasSize(6);
  }

  @Test
  void while_quickbooks_knows_the_request_ids_it_heals_by_itself() throws IOException {
    Path backup = backup();

    start(on(backup, Map.of()));
    Map<String, Long> found = workAndReconcile();

    assertThat(invoices()).as("each that there was, once, and the one that was lost").hasSize(6);
    assertThat(known).allSatisfy(deal -> assertThat(deliveriesOf(deal.id())).hasSize(1));
    assertThat(forgotten).allSatisfy(deal -> assertThat(deliveriesOf(deal.id())).hasSize(1));
    assertThat(undelivered).allSatisfy(deal -> assertThat(deliveriesOf(deal.id())).hasSize(1));
    assertThat(found).isEmpty();
  }

  /** Two were delivered before it was made, three after it, and one was won and not delivered. */
  private Path backup() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path backup = Files.createDirectory(folder.resolve("backup"));
    world = world();
    start(on(data, Map.of()));
    CLOCK.forward(Duration.ofMinutes(1));
    known = deliver(2);
    trial.application().close();
    Files.copy(data.resolve(FILE), backup.resolve(FILE));

    start(on(data, Map.of()));
    CLOCK.forward(Duration.ofHours(1));
    forgotten = deliver(3);
    undelivered = won(1);
    trial.application().close();
    assertThat(invoices()).hasSize(5);
    CLOCK.forward(Duration.ofHours(1));
    return backup;
  }

  private Map<String, Long> workAndReconcile() {
    deliver(0);
    new Webhooks(trial, CLOCK).won(forgotten);
    steps.enrol();
    steps.deliver();
    CLOCK.forward(Duration.ofMinutes(20));
    Map<String, Long> found = reconcile();
    steps.enrol();
    steps.deliver();
    return found;
  }

  private List<CrmRecord> deliver(int deals) {
    List<CrmRecord> won = won(deals);
    pollAndDeliver();
    return won;
  }

  private List<CrmRecord> won(int deals) {
    int before = world.deals().size();
    world.wonDeals(deals);
    return List.copyOf(world.deals().subList(before, world.deals().size()));
  }

  private static Map<String, Object> on(Path data, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put(
        "spring.datasource.url",
        "jdbc:h2:file:"
            + data.resolve("ledgerbridge")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
    return settings;
  }

  private Map<String, Long> reconcile() {
    ApiClient api = new ApiClient(trial);
    JsonNode asked =
        api.post(
            "/api/reconciliations",
            Map.of("from", "2026-11-01", "to", CLOCK.instant().toString(), "by", "Ada"));
    trial.application().getBean(ProducerTemplate.class).sendBody("direct:reconcile", null);
    JsonNode done = api.get("/api/reconciliations/" + asked.path("id").asText());
    Map<String, Long> codes = new TreeMap<>();
    done.path("differences")
        .forEach(each -> codes.merge(each.path("code").asText(), 1L, Long::sum));
    return codes;
  }
}

package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

class JobsTest {
  private static final Duration SETTLE = Table.SETTINGS.settle();
  private final Table table;
  private final Leases otherLeases;
  private final Jobs jobs;
  private final Jobs other;

  JobsTest(Database database) {
    table = new Table(database);
    otherLeases = new Leases(table.db, new Lanes(10), System::nanoTime);
    jobs = table.jobs(table.leases);
    other = table.jobs(otherLeases);
  }

  @OnEachDatabase
  void a_claimed_delivery_comes_with_its_document_and_is_under_the_fence() {
    table.queued("4711");

    List<Job> claimed = jobs.claim(Table.COMPANY);

    assertThat(claimed).hasSize(1);
    Job job = claimed.get(0);
    assertThat(job.getDocument().date()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(job.getDocument().total())
        .hasValueSatisfying(t -> assertThat(t).isEqualByComparingTo("180"));
    assertThat(job.getDocument().choices().terms()).isEqualTo("Net 30");
    assertThat(job.label()).isEqualTo("Deal 4711 'Acme renewal'");
    assertThat(job.isUnsettled()).isFalse();
    assertThat(table.row(job.row).state()).isEqualTo(State.QUEUED);
    assertThat(table.row(job.row).fence()).isEqualTo(job.fence).isEqualTo(1);
    assertThat(jobs.claim(Table.COMPANY)).isEmpty();
  }

  @OnEachDatabase
  void only_the_node_with_the_lease_gets_anything() {
    table.queued("4711");
    otherLeases.hold("company:" + Table.REALM);

    assertThat(jobs.claim(Table.COMPANY)).isEmpty();
    assertThat(deals(other.claim(Table.COMPANY))).containsExactly("4711");
  }

  @OnEachDatabase
  void a_claim_takes_a_hundred_in_their_order() {
    for (int deal = 1; deal <= 120; deal++) {
      table.queued(Integer.toString(deal));
    }

    assertThat(jobs.claim(Table.COMPANY)).hasSize(100);
    assertThat(deals(jobs.claim(Table.COMPANY))).hasSize(20).startsWith("101").endsWith("120");
  }

  @OnEachDatabase
  void what_waits_is_taken_when_it_is_due_and_what_a_person_must_see_never() {
    Job job = table.delivering("4711");
    Reason reason = new Reason(Code.QUICKBOOKS_UNAVAILABLE, "Later.");
    table.results.waiting(job, reason, null, table.clock.instant().plusSeconds(10));
    table.parked("4712");

    assertThat(jobs.due()).isEmpty();
    assertThat(jobs.claim(Table.COMPANY)).isEmpty();
    table.clock.forward(Duration.ofSeconds(10));
    assertThat(jobs.due()).containsExactly(Table.COMPANY);
    assertThat(deals(jobs.claim(Table.COMPANY))).containsExactly("4711");
  }

  @OnEachDatabase
  void what_is_in_hand_makes_its_company_not_due() {
    table.queued("4711");
    jobs.claim(Table.COMPANY);

    assertThat(jobs.due()).isEmpty();
    assertThat(other.due()).isEmpty();
    table.expireLeases();
    assertThat(other.due()).containsExactly(Table.COMPANY);
  }

  @OnEachDatabase
  void a_company_that_rests_has_nothing_due() {
    table.queued("4711");
    table.companies.pause(Table.REALM, Duration.ofSeconds(60), "throttled");

    assertThat(jobs.due()).isEmpty();
    table.clock.forward(Duration.ofSeconds(60));
    assertThat(jobs.due()).containsExactly(Table.COMPANY);
  }

  @OnEachDatabase
  void each_company_has_its_own_deliveries() {
    Company canada = new Company("9130357850", "acme-ca", "Acme Ltd.", "CA", "CAD");
    table.companies.connect(canada);
    table.queued("4711");

    assertThat(jobs.due()).containsExactly(Table.COMPANY);
    assertThat(jobs.claim(canada)).isEmpty();
  }

  @OnEachDatabase
  void the_next_node_takes_over_what_was_not_sent_yet() {
    table.delivering("4711");
    table.expireLeases();

    List<Job> taken = other.claim(Table.COMPANY);

    assertThat(deals(taken)).containsExactly("4711");
    assertThat(taken.get(0).fence).isEqualTo(2);
    assertThat(taken.get(0).isUnsettled()).isFalse();
  }

  @OnEachDatabase
  void what_was_sent_is_taken_over_only_when_nothing_can_be_in_flight_any_more() {
    Job job = table.delivering("4711");
    table.results.sending(job, "request-1", "{}");
    table.expireLeases();

    table.clock.forward(SETTLE.minusMillis(1));
    assertThat(other.claim(Table.COMPANY)).isEmpty();

    table.clock.forward(Duration.ofMillis(1));
    List<Job> taken = other.claim(Table.COMPANY);
    assertThat(deals(taken)).containsExactly("4711");
    assertThat(taken.get(0).isUnsettled()).isTrue();
    assertThat(taken.get(0).row.requestId()).contains("request-1");
  }

  @OnEachDatabase
  void a_node_that_slept_takes_nothing_from_the_next() {
    table.delivering("4711");
    table.expireLeases();
    List<Job> taken = other.claim(Table.COMPANY);

    assertThat(jobs.claim(Table.COMPANY)).isEmpty();
    table.results.sending(taken.get(0), "request-1", "{}");
  }

  private static List<String> deals(List<Job> claimed) {
    return claimed.stream().map(job -> job.row.key().objectId()).toList();
  }
}

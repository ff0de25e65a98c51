package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.nodes.LostLease;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

class ResultsTest {
  private static final Reason REASON = new Reason(Code.PERIOD_CLOSED, "Open the period.");
  private final Table table;
  private final Results results;

  ResultsTest(Database database) {
    table = new Table(database);
    results = table.results;
  }

  @OnEachDatabase
  void what_goes_out_is_stored_before_it_goes() {
    Job job = table.delivering("4711");

    results.sending(job, "request-1", "{\"TxnDate\":\"2026-11-23\"}");

    Delivery row = table.row(job.row);
    assertThat(row.state()).isEqualTo(State.DELIVERING);
    assertThat(row.requestId()).contains("request-1");
    assertThat(row.payload()).contains("{\"TxnDate\":\"2026-11-23\"}");
    assertThat(row.sentAt()).contains(table.clock.instant());
    assertThat(row.attempts()).isEqualTo(1);
    assertThat(job.isOpen()).isTrue();
  }

  @OnEachDatabase
  void a_delivered_document_is_complete_and_waits_to_be_written_back() {
    Job job = table.delivering("4711");
    results.sending(job, "request-1", "{}");
    table.set(job.row, "reason_code = 'OUTCOME_UNKNOWN', reason = 'Looking', raw_fault = 'x'");

    results.delivered(job, "145", "1069", "https://example.com/145", new BigDecimal("203.40"));

    Delivery row = table.row(job.row);
    assertThat(row.state()).isEqualTo(State.DELIVERED);
    assertThat(row.documentId()).contains("145");
    assertThat(row.documentNumber()).contains("1069");
    assertThat(row.documentUrl()).contains("https://example.com/145");
    assertThat(row.total()).hasValueSatisfying(t -> assertThat(t).isEqualByComparingTo("203.4"));
    assertThat(row.sentAt()).isEmpty();
    assertThat(row.reason()).isEmpty();
    assertThat(row.reasonCode()).isEmpty();
    table.portal();
    assertThat(new WriteBackQueue(table.db, table.trail, table.clock).open()).isEqualTo(1);
    assertThat(job.isOpen()).isFalse();
  }

  @OnEachDatabase
  void a_document_without_a_number_is_delivered_too() {
    Job job = table.delivering("4711");

    results.delivered(job, "145", null, "https://example.com/145", BigDecimal.ZERO);

    assertThat(table.row(job.row).documentNumber()).isEmpty();
  }

  @OnEachDatabase
  void a_parked_delivery_says_why() {
    Job job = table.delivering("4711");

    results.parked(job, REASON, "{\"Fault\":{}}");

    Delivery row = table.row(job.row);
    assertThat(row.state()).isEqualTo(State.PARKED);
    assertThat(row.reasonCode()).contains("PERIOD_CLOSED");
    assertThat(row.reason()).contains("Open the period.");
    assertThat(job.isOpen()).isFalse();
    assertThat(job.getSentence()).isEqualTo("Open the period.");
  }

  @OnEachDatabase
  void a_waiting_delivery_keeps_what_was_sent_until_it_is_due() {
    Job job = table.delivering("4711");
    results.sending(job, "request-1", "{}");
    Instant due = table.clock.instant().plus(Duration.ofSeconds(130));

    results.waiting(job, new Reason(Code.OUTCOME_UNKNOWN, "Looking."), "timeout", due);

    Delivery row = table.row(job.row);
    assertThat(row.state()).isEqualTo(State.WAITING);
    assertThat(row.dueAt()).isEqualTo(due);
    assertThat(row.sentAt()).isPresent();
    assertThat(row.requestId()).contains("request-1");
  }

  @OnEachDatabase
  void only_a_definite_refusal_raises_the_generation() {
    Job job = table.delivering("4711");
    results.sending(job, "request-1", "{}");
    assertThat(table.row(job.row).generation()).isZero();

    results.refused(job);

    assertThat(table.row(job.row).generation()).isEqualTo(1);
    assertThat(table.row(job.row).sentAt()).isEmpty();
  }

  @OnEachDatabase
  void a_node_that_has_lost_its_lease_writes_nothing() {
    Map<String, Consumer<Job>> writes =
        Map.of(
            "sending", job -> results.sending(job, "r", "{}"),
            "delivered", job -> results.delivered(job, "1", "1", "u", BigDecimal.ONE),
            "parked", job -> results.parked(job, REASON, null),
            "waiting", job -> results.waiting(job, REASON, null, Instant.EPOCH));
    writes.forEach(
        (name, write) -> {
          Job job = table.delivering(name);
          table.set(job.row, "fence = fence + 1");
          Delivery before = table.row(job.row);

          assertThatThrownBy(() -> write.accept(job))
              .as(name)
              .isInstanceOf(LostLease.class)
              .hasMessage(
                  "The lease company:9130357849 went to another node; this one leaves the work to"
                      + " it");
          assertThat(table.row(job.row)).isEqualTo(before);
          assertThat(job.isOpen()).isFalse();
        });
  }

  @OnEachDatabase
  void a_refusal_under_a_lost_fence_raises_nothing() {
    Job job = table.delivering("4711");
    table.set(job.row, "fence = fence + 1");

    results.refused(job);

    assertThat(table.row(job.row).generation()).isZero();
  }

  @OnEachDatabase
  void what_is_settled_is_not_settled_again() {
    Job job = table.delivering("4711");
    results.delivered(job, "145", "1069", "u", BigDecimal.ONE);

    assertThatThrownBy(() -> results.parked(job, REASON, null)).isInstanceOf(LostLease.class);
    assertThat(table.row(job.row).state()).isEqualTo(State.DELIVERED);
  }
}

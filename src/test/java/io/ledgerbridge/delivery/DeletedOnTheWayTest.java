package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.nodes.Lease;
import io.ledgerbridge.nodes.LostLease;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A record is deleted in HubSpot while its delivery is on its way. */
class DeletedOnTheWayTest {
  private final Database database;
  private final Table table;
  private final Parking parking;

  DeletedOnTheWayTest(Database database) {
    this.database = database;
    table = new Table(database);
    parking = new Parking(table.offers, table.db, table.clock);
  }

  @OnEachDatabase
  void what_has_not_gone_out_parks_and_comes_back_without_its_old_document() {
    Delivery row = table.queued("4711");
    parking.gone("62515", "deals", "4711");
    assertThat(Parking.isGone(table.row(row))).isTrue();

    parking.back(table.row(row));

    assertThat(Parking.open(table.row(row))).isTrue();
    assertThat(table.row(row).reasonCode()).contains("READING_AGAIN");
  }

  @OnEachDatabase
  void what_is_going_out_or_halfway_comes_to_its_end() {
    Job going = table.delivering("1");
    table.results.sending(going, "request-1", "{}");
    Delivery unknown = table.queued("2");
    table.set(unknown, "state = 'waiting', sent_at = current_timestamp");
    Delivery halfway = table.queued("3");
    table.set(halfway, "state = 'waiting', step = 2, document_id = '17'");

    List.of("1", "2", "3").forEach(deal -> parking.gone("62515", "deals", deal));

    assertThat(table.row(going.row).state()).isEqualTo(State.DELIVERING);
    assertThat(table.row(unknown).state()).isEqualTo(State.WAITING);
    assertThat(table.row(halfway).state()).isEqualTo(State.WAITING);
  }

  @OnEachDatabase
  void what_parks_in_the_hands_of_a_node_does_not_go_out() {
    Job job = table.delivering("4711");

    parking.gone("62515", "deals", "4711");

    assertThatThrownBy(() -> table.results.sending(job, "request-1", "{}"))
        .isInstanceOf(LostLease.class);
    assertThat(Parking.isGone(table.row(job.row))).isTrue();
  }

  @OnEachDatabase
  void what_came_back_meanwhile_does_not_go_out_with_its_old_document() {
    Job job = table.delivering("4711");
    parking.gone("62515", "deals", "4711");
    parking.back(table.row(job.row));

    assertThatThrownBy(() -> table.results.sending(job, "request-1", "{}"))
        .isInstanceOf(LostLease.class);
    assertThat(table.row(job.row).reasonCode()).contains("READING_AGAIN");
  }

  @OnEachDatabase
  void what_parks_at_the_moment_it_would_be_taken_is_not_taken() throws Exception {
    Delivery row = table.queued("4711");
    Lease lease = table.leases.hold(Table.COMPANY.lease()).orElseThrow();
    DueRows rows = table.rows(table.leases);

    CompletableFuture<List<Delivery>> taken =
        database
            .transaction()
            .execute(
                status -> {
                  parking.gone("62515", "deals", "4711");
                  CompletableFuture<List<Delivery>> taking =
                      CompletableFuture.supplyAsync(
                          () -> rows.take(Table.REALM, lease, new HashSet<>()));
                  assertThatThrownBy(() -> taking.get(300, TimeUnit.MILLISECONDS))
                      .as("it waits for the row")
                      .isInstanceOf(TimeoutException.class);
                  return taking;
                });

    assertThat(taken.get(10, TimeUnit.SECONDS)).isEmpty();
    assertThat(Parking.isGone(table.row(row))).isTrue();
  }
}

package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.SourceRecord;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class MergesTest {
  private final Table table;
  private final Merges merges;

  MergesTest(Database database) {
    table = new Table(database);
    merges = new Merges(table.db, table.offers, table.trail, table.clock);
  }

  @OnEachDatabase
  void the_new_record_has_what_the_old_ones_had_and_hears_of_it() {
    Delivery first = table.queued("1");
    Delivery second = table.parked("2");
    table.set(first, "state = 'delivered', write_back = 'gone'");

    merges.into(deal("9", Map.of()), Set.of("1", "2"));
    merges.into(deal("9", Map.of()), Set.of("1", "2"));

    assertThat(table.offers.of("62515", "deals", "9"))
        .extracting(Delivery::id)
        .containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(table.row(first).key()).isEqualTo(first.key());
    assertThat(table.row(first).recordId()).isEqualTo("9");
    assertThat(table.row(first).writeBackTo().orElseThrow().objectId()).isEqualTo("9");
    assertThat(writeBack(first)).isEqualTo("pending");
    assertThat(table.notes(first))
        .containsOnlyOnce("merge: Deal 1 'Acme renewal' was merged into 9, which has this now");
    assertThat(table.offers.taken("62515", "deals", "9", first.key().flow())).isTrue();
  }

  @OnEachDatabase
  void merged_again_it_all_moves_on() {
    Delivery row = table.queued("1");
    merges.into(deal("9", Map.of()), Set.of("1", "2"));
    merges.into(deal("10", Map.of()), Set.of("9", "3"));

    assertThat(table.row(row).recordId()).isEqualTo("10");
    assertThat(table.offers.of("62515", "deals", "9")).isEmpty();
    assertThat(table.offers.of("62515", "deals", "10")).hasSize(1);
  }

  @OnEachDatabase
  void a_quote_tells_its_merged_deal() {
    Delivery quote =
        table.put(
            new DeliveryKey("62515", "quotes", "900", "quote-signed-to-invoice", "invoice", 0),
            table.document("1", table.clock.instant()));

    merges.into(deal("9", Map.of("quotes", List.of(CrmRecord.known("900")))), Set.of("1"));

    assertThat(table.row(quote).writeBackTo().orElseThrow().objectId()).isEqualTo("9");
    assertThat(table.row(quote).recordId()).isEqualTo("900");
  }

  @OnEachDatabase
  void of_another_portal_nothing_moves() {
    Delivery row =
        table.put(
            new DeliveryKey("777", "deals", "1", "deal-won-to-invoice", "invoice", 0),
            table.document("1", table.clock.instant()));

    merges.into(deal("9", Map.of()), Set.of("1"));

    assertThat(table.row(row).recordId()).isEqualTo("1");
  }

  private String writeBack(Delivery row) {
    return table
        .db
        .sql("select write_back from delivery where id = ?")
        .param(row.id())
        .query(String.class)
        .single();
  }

  private static SourceRecord deal(String id, Map<String, List<CrmRecord>> others) {
    return new SourceRecord(
        new Portal("62515", ZoneId.of("UTC"), "USD", "app.hubspot.com"),
        "deals",
        CrmRecord.known(id),
        true,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        others,
        List.of());
  }
}

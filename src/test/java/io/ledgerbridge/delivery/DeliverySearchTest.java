package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.delivery.DeliverySearch.Found;
import io.ledgerbridge.delivery.DeliverySearch.Wanted;
import io.ledgerbridge.sales.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Finds deliveries by what a bookkeeper remembers of them. */
class DeliverySearchTest {
  private static final Wanted ALL =
      new Wanted("", no(), no(), no(), no(), no(), no(), no(), no(), 50);
  private final Table table;
  private final AtomicLong nanos = new AtomicLong();
  private final DeliverySearch search;

  DeliverySearchTest(Database database) {
    table = new Table(database);
    search = new DeliverySearch(table.db, nanos::get);
  }

  @OnEachDatabase
  void it_is_found_by_words_of_its_record_and_customer_and_by_its_numbers() {
    Job job = table.delivering("4711");
    table.results.delivered(
        job, "145", "INV-1037", "https://example.com", new BigDecimal("180.00"));
    table.queued("4712");

    assertThat(deals("acme")).containsExactly("4712", "4711");
    assertThat(deals("ÁCME  renew")).containsExactly("4712", "4711");
    assertThat(deals("lovel")).containsExactly("4712", "4711");
    assertThat(deals("4711")).containsExactly("4711");
    assertThat(deals("inv-1037")).containsExactly("4711");
    assertThat(deals("renew acme")).as("only the last word may be begun").isEmpty();
    assertThat(deals("nobody")).isEmpty();
    assertThat(deals("'; drop table delivery")).isEmpty();
  }

  @OnEachDatabase
  void each_filter_narrows_and_they_narrow_together() {
    table.queued("1");
    table.parked("2");
    Wanted parked = with(Optional.of("parked"), no(), no(), 50);

    assertThat(deals(search.find(ALL))).containsExactly("2", "1");
    assertThat(deals(search.find(parked))).containsExactly("2");
    assertThat(deals(search.find(with(no(), Optional.of("estimate"), no(), 50)))).isEmpty();
    assertThat(
            deals(
                search.find(
                    with(
                        Optional.of("parked"),
                        Optional.of("invoice"),
                        Optional.of(Reason.Code.AMOUNT_DIFFERS.name()),
                        50))))
        .containsExactly("2");
  }

  @OnEachDatabase
  void a_period_has_its_first_moment_and_not_its_last() {
    Instant first = table.clock.instant();
    table.queued("1");
    table.clock.forward(Duration.ofHours(1));
    table.queued("2");
    table.clock.forward(Duration.ofHours(1));
    table.queued("3");

    assertThat(deals(search.find(during(first, first.plus(Duration.ofHours(2))))))
        .containsExactly("2", "1");
    assertThat(deals(search.find(during(first.plusSeconds(1), first.plus(Duration.ofDays(1))))))
        .containsExactly("3", "2");
  }

  @OnEachDatabase
  void pages_follow_each_other_to_the_end() {
    List.of("1", "2", "3", "4", "5").forEach(table::queued);
    Found page = search.find(with(no(), no(), no(), 2));
    assertThat(deals(page)).containsExactly("5", "4");
    page = search.find(with(no(), no(), no(), 2).before(page.next().orElseThrow()));
    assertThat(deals(page)).containsExactly("3", "2");
    page = search.find(with(no(), no(), no(), 2).before(page.next().orElseThrow()));
    assertThat(deals(page)).containsExactly("1");
    assertThat(page.next()).isEmpty();
  }

  @OnEachDatabase
  void a_search_that_takes_too_long_says_where_it_has_come_to() {
    table.queued("1");
    table.set(table.queued("2"), "id = 1000000");
    DeliverySearch slow = new DeliverySearch(table.db, () -> nanos.addAndGet(50_000_000));

    Found found = slow.find(with(no(), Optional.of("estimate"), no(), 50));

    assertThat(found.rows()).isEmpty();
    assertThat(found.next())
        .hasValueSatisfying(next -> assertThat(next).isBetween(900_000L, 999_999L));
  }

  private List<String> deals(String text) {
    return deals(search.find(new Wanted(text, no(), no(), no(), no(), no(), no(), no(), no(), 50)));
  }

  private static List<String> deals(Found found) {
    return found.rows().stream().map(row -> row.key().objectId()).toList();
  }

  private static Wanted with(
      Optional<String> state, Optional<String> kind, Optional<String> reason, int limit) {
    return new Wanted("", state, no(), no(), kind, reason, no(), no(), no(), limit);
  }

  private static Wanted during(Instant from, Instant to) {
    return new Wanted(
        "", no(), no(), no(), no(), no(), Optional.of(from), Optional.of(to), no(), 50);
  }

  private static <T> Optional<T> no() {
    return Optional.empty();
  }
}

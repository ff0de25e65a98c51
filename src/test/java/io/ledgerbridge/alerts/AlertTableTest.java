package io.ledgerbridge.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.config.AlertSettings;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.trial.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Of all nodes that see an alert one tells it, when it begins and when it is over. */
class AlertTableTest {
  private static final Alert LOST = new Alert("connection-lost:1", "It is lost.");
  private static final Duration SETTLE = Duration.ofMinutes(2);
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T18:00:00Z"));
  private final AlertTable table;
  private final Notices notices;

  AlertTableTest(Database database) {
    AlertSettings settings =
        new AlertSettings("http://hook", "a@example.com", "b@example.com", 20, SETTLE, SETTLE);
    table = new AlertTable(database.client(), database.transaction(), settings, clock);
    notices = new Notices(database.client(), clock);
  }

  @OnEachDatabase
  void eight_nodes_that_see_it_at_one_moment_note_it_once_for_each_channel() {
    List<CompletableFuture<Boolean>> nodes =
        IntStream.range(0, 8)
            .mapToObj(node -> CompletableFuture.supplyAsync(() -> table.seen(LOST)))
            .toList();

    assertThat(nodes.stream().filter(CompletableFuture::join)).hasSize(1);
    assertThat(notices.claim())
        .extracting(Notice::channel, Notice::change)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("webhook", "begun"),
            org.assertj.core.groups.Tuple.tuple("email", "begun"));
    assertThat(notices.claim()).as("in hand").isEmpty();
  }

  @OnEachDatabase
  void it_is_over_when_nobody_has_seen_it_for_a_while_and_that_is_noted_once() {
    table.seen(LOST);
    notices.claim().forEach(notices::sent);
    clock.forward(SETTLE.minusSeconds(1));
    assertThat(table.end()).as("too early").isEmpty();
    assertThat(table.seen(LOST)).as("not new").isFalse();
    clock.forward(SETTLE);

    assertThat(table.end()).containsExactly("connection-lost:1");
    assertThat(table.end()).isEmpty();
    List<Notice> told = notices.claim();
    assertThat(told).hasSize(2).allMatch(each -> each.change().equals("ended"));
    assertThat(told.get(0).text())
        .isEqualTo("Ledgerbridge: connection-lost:1 is over. It was: It is lost.");
    assertThat(table.seen(LOST)).as("it may begin again").isTrue();
  }

  @OnEachDatabase
  void what_could_not_be_told_is_tried_again_later_and_given_up_after_a_day() {
    table.seen(LOST);
    Notice first = notices.claim().get(0);
    notices.failed(first, new IllegalStateException());
    assertThat(notices.claim()).isEmpty();
    clock.forward(Duration.ofSeconds(30));
    assertThat(notices.claim()).extracting(Notice::id).containsExactly(first.id());
    clock.forward(Duration.ofDays(1));
    List<Notice> late = notices.claim();
    assertThat(late).as("what a node that died had in hand, too").hasSize(2);

    late.forEach(each -> notices.failed(each, new IllegalStateException()));

    clock.forward(Duration.ofDays(1));
    assertThat(notices.claim()).isEmpty();
  }
}

package io.ledgerbridge.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.ActionSettings;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.inbox.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class TakeActionTest {
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-26T18:00:00Z"), ZoneOffset.UTC);
  private final Database database;
  private final AskedActions asked;
  private final TakeAction take;

  TakeActionTest(Database database) {
    this.database = database;
    asked = new AskedActions(database.client(), new ObjectMapper(), clock);
    Inbox inbox = new Inbox(database.client(), clock);
    take = new TakeAction(asked, inbox, new ActionSettings("P1W"), clock, database.transaction());
  }

  @OnEachDatabase
  void two_that_arrive_together_and_are_one_are_stored_once() {
    assertThat(asked.add(List.of(action("a"), action("b"), action("a")))).isEqualTo(2);
    assertThat(asked.add(List.of(action("b"), action("c")))).isEqualTo(1);
    assertThat(count("workflow_action")).isEqualTo(3);
  }

  @OnEachDatabase
  void a_repeat_waits_on_and_one_that_has_ended_is_told_so_again() {
    assertThat(take.store(action("a"))).contains("BLOCK");
    assertThat(take.store(action("a"))).contains("BLOCK");
    assertThat(count("inbox")).isEqualTo(1);

    asked.end(asked.of("62515", "deals", List.of("4711")).get(0), "{\"told\":true}");

    assertThat(take.store(action("a"))).isEqualTo("{\"told\":true}");
    assertThat(take.store(action("b"))).contains("BLOCK");
    assertThat(asked.outcomes(List.of(action("b"), action("a")))).hasSize(1);
    take.close();
  }

  private long count(String table) {
    return database.client().sql("select count(*) from " + table).query(Long.class).single();
  }

  private static AskedAction action(String callback) {
    return new AskedAction(
        "62515", callback, Action.CREATE_INVOICE, "deals", "4711", "create-invoice", Map.of(), "");
  }
}

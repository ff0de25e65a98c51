package io.ledgerbridge.observing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.History;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However many rows are done, no gauge reads them. */
class FigureScansTest {
  private static final int ROWS = 20_000;
  private static final int FEW = 100;
  private final Database database;
  private final JdbcClient db;
  private final Clock clock = Clock.systemUTC();
  private final Map<String, Long> looked = new LinkedHashMap<>();

  FigureScansTest(Database database) {
    this.database = database;
    this.db = database.client();
    new Portals(db, clock).connect(new Portal("62515", ZoneId.of("UTC"), "USD", "hubspot.com"));
    new Companies(db, clock).connect(new Company("9130", "east", "East Inc.", "US", "USD"));
  }

  @OnEachDatabase
  void what_is_done_is_not_read() {
    if (database.postgres()) {
      History history = new History(db);
      history.deliveries(ROWS);
      history.inbox(ROWS);
    } else {
      deliveries("delivered", ROWS);
      inbox("done", ROWS);
    }
    deliveries("parked", 3);
    inbox("new", 2);
    List<Figure> figures =
        List.of(new OpenInbox(db), new OpenDeliveries(db), new Oldest(db, clock));

    figures.forEach(each -> looked.put(each.name(), looked(each::read)));

    assertThat(looked).allSatisfy((what, many) -> assertThat(many).as(what).isLessThan(FEW));
    assertThat(looked(this::scan)).isGreaterThan(3L * FEW);
    assertThat(new OpenDeliveries(db).read()).hasSize(1);
    assertThat(new Oldest(db, clock).ages().values())
        .anyMatch(age -> age.compareTo(Duration.ZERO) > 0);
  }

  /** Rows in H2; blocks in PostgreSQL. */
  private long looked(Runnable act) {
    if (!database.postgres()) {
      return database.scanned(act);
    }
    History history = new History(db);
    long before = both(history);
    act.run();
    return both(history) - before;
  }

  private static long both(History history) {
    return Stream.of("delivery", "inbox").mapToLong(history::looked).sum();
  }

  private void scan() {
    db.sql("select count(*) from delivery where raw_fault = ''").query(Long.class).single();
  }

  private void deliveries(String state, int rows) {
    db.sql(
            "insert into delivery (portal, object_type, object_id, flow, kind, revision, object_name,"
                + " realm, state, due_at, created_at, updated_at, write_back_due_at, write_back,"
                + " write_back_tries, offers, generation, attempts, fence) select '62515', 'deals',"
                + " ? || cast(n as varchar), 'flow', 'invoice', 0, 'Sale', '9130', ?, t, t, t, t, 'done',"
                + " 0, 1, 0, 1, 1 from (select n, current_timestamp - interval '1' hour as t from "
                + numbers(rows)
                + ") s")
        .params(state, state)
        .update();
  }

  private void inbox(String state, int rows) {
    db.sql(
            "insert into inbox (event_key, portal, object_type, object_id, source, occurred_at,"
                + " received_at, state, due_at, fence, tries) select ? || cast(n as varchar), '62515',"
                + " 'deals', cast(n as varchar), 'poll', t, t, ?, t, 0, 0 from (select n,"
                + " current_timestamp - interval '1' hour as t from "
                + numbers(rows)
                + ") s")
        .params(state, state)
        .update();
  }

  private String numbers(int rows) {
    return database.postgres()
        ? "generate_series(1, " + rows + ") as numbers (n)"
        : "system_range(1, " + rows + ") as numbers (n)";
  }
}

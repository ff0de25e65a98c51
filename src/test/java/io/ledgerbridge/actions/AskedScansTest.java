package io.ledgerbridge.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What workflows asked for before is not read again with each burst. */
class AskedScansTest {
  private static final int ROWS = 3_000;
  private static final int FEW = 250;
  private final Database database;

  AskedScansTest(Database database) {
    this.database = database;
  }

  @OnEachDatabase
  void others_of_the_portal_are_not_looked_at() {
    assumeFalse(database.postgres(), "PostgreSQL combines the columns of an index by itself");
    AskedActions actions =
        new AskedActions(database.client(), new ObjectMapper(), Clock.systemUTC());
    IntStream.range(0, ROWS / 100).forEach(portion -> actions.add(portion(portion)));
    List<String> records = IntStream.range(0, 100).mapToObj(Integer::toString).toList();

    assertThat(actions.of("62515", "deals", records)).hasSize(100);
    assertThat(actions.of("62516", "deals", records)).isEmpty();
    assertThat(database.scanned(() -> actions.of("62515", "deals", records))).isLessThan(FEW);
    assertThat(database.scanned(() -> actions.outcomes(portion(1)))).isLessThan(FEW);
  }

  private static List<AskedAction> portion(int number) {
    return IntStream.range(number * 100, number * 100 + 100)
        .mapToObj(
            each ->
                new AskedAction(
                    "62515",
                    "ap-" + each,
                    Action.CREATE_INVOICE,
                    "deals",
                    Integer.toString(each),
                    "create-invoice@1",
                    Map.of(),
                    "a workflow"))
        .toList();
  }
}

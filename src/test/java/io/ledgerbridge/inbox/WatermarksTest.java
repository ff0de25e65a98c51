package io.ledgerbridge.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import java.time.Instant;

class WatermarksTest {
  private final Watermarks watermarks;

  WatermarksTest(Database database) {
    watermarks = new Watermarks(database.client());
  }

  @OnEachDatabase
  void before_the_first_poll_there_is_none() {
    assertThat(watermarks.find("62515", "deals")).isEmpty();
  }

  @OnEachDatabase
  void the_last_one_counts_to_the_microsecond() {
    watermarks.save("62515", "deals", Instant.parse("2026-11-23T18:00:00Z"));
    watermarks.save("62515", "deals", Instant.parse("2026-11-23T18:01:00.123456Z"));

    assertThat(watermarks.find("62515", "deals"))
        .contains(Instant.parse("2026-11-23T18:01:00.123456Z"));
  }

  @OnEachDatabase
  void each_portal_and_kind_of_record_has_its_own() {
    watermarks.save("62515", "deals", Instant.parse("2026-11-23T18:00:00Z"));

    assertThat(watermarks.find("62515", "quotes")).isEmpty();
    assertThat(watermarks.find("62516", "deals")).isEmpty();
  }
}

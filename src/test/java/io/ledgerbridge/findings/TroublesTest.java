package io.ledgerbridge.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.connections.Block;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.ConnectionState;
import io.ledgerbridge.connections.ConnectionWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TroublesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
  private final Troubles troubles =
      new Troubles(
          new ConnectionWatch(null, Duration.ofDays(14), Clock.fixed(NOW, ZoneOffset.UTC)));

  @Test
  void a_token_that_ends_soon_is_told_with_its_day_and_one_that_ends_later_is_not() {
    Finding soon = troubles.of(state(13, null)).orElseThrow();

    assertThat(soon.code()).isEqualTo("TOKEN_ENDS_SOON");
    assertThat(soon.sentence()).contains("QuickBooks company 1", "before 2026-12-06");
    assertThat(soon.remedy()).contains("/connect/quickbooks");
    assertThat(troubles.of(state(15, null))).isEmpty();
  }

  @Test
  void a_connection_that_is_paused_says_why_and_whether_it_ends_by_itself() {
    Block hour = new Block(Block.Code.NOT_LET_IN, "No access", NOW.plusSeconds(3600));
    Block ended =
        new Block(Block.Code.DISCONNECTED, "Ended", Instant.parse("9999-01-01T00:00:00Z"));

    assertThat(troubles.of(state(15, hour)).orElseThrow())
        .isEqualTo(
            new Finding(
                "RECONNECT_NEEDED",
                "No access. What waits for it goes on by itself afterwards.",
                "Connect it again: open /connect/quickbooks. It is also tried again by itself."));
    assertThat(troubles.of(state(15, ended)).orElseThrow().remedy()).doesNotContain("by itself");
  }

  private static ConnectionState state(int days, Block block) {
    return new ConnectionState(
        Connection.quickbooks("1"),
        1,
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.of(NOW.plus(Duration.ofDays(days))),
        Optional.empty(),
        Set.of(),
        Optional.ofNullable(block));
  }
}

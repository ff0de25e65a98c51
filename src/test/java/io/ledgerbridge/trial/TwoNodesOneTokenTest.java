package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.connections.Access;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two applications on one PostgreSQL, whose tokens end every few seconds. */
class TwoNodesOneTokenTest extends TrialTest {
  private static final Connection COMPANY =
      Connection.quickbooks(QuickBooksSimulator.DEFAULT_REALM);
  private static final String TOKEN_CALL = "POST /oauth2/v1/tokens/bearer";

  @Test
  void both_need_a_new_token_at_once_and_one_of_them_fetches_it() throws Exception {
    trial.quickbooks().settings().graceOfReplacedToken(Duration.ZERO);
    trial.quickbooks().settings().accessTokenLife(Duration.ofSeconds(12));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      Map<String, Object> database =
          Map.of(
              "spring.datasource.url",
              postgres.getJdbcUrl("postgres", "postgres"),
              "spring.datasource.username",
              "postgres");
      start(database);
      try (ConfigurableApplicationContext second =
          trial.another(byHand(database), OwnClock.class)) {
        Tokens one = trial.application().getBean(Tokens.class);
        Tokens other = second.getBean(Tokens.class);
        trial.quickbooks().server().calls().clear();
        trial.quickbooks().server().faults().arm(Fault.slow(TOKEN_CALL, 0, 150));
        for (int round = 1; round <= 8; round++) {
          CLOCK.forward(Duration.ofSeconds(13));
          List<Access> all = together(one, other);
          assertThat(all).containsOnly(all.get(0));
          assertThat(trial.quickbooks().server().calls().matching(TOKEN_CALL)).isEqualTo(round);
        }
      }
      trial.application().close();
    }
  }

  private static List<Access> together(Tokens one, Tokens other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try {
      List<Future<Access>> asked =
          IntStream.range(0, 12)
              .mapToObj(
                  index ->
                      threads.submit(
                          () -> (index % 2 == 0 ? one : other).access(COMPANY).orElseThrow()))
              .toList();
      List<Access> all = new java.util.ArrayList<>();
      for (Future<Access> each : asked) {
        all.add(each.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }
}

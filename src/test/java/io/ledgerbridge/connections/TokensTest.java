package io.ledgerbridge.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.config.WrongSetting;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import io.ledgerbridge.trial.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** Tokens of both systems against the simulators' token endpoints, on every database. */
class TokensTest {
  private static final String REALM = QuickBooksSimulator.DEFAULT_REALM;
  private static final Connection COMPANY = Connection.quickbooks(REALM);
  private static final Connection PORTAL = Connection.hubspot("62515");
  private static final String TOKEN_CALL = "POST /oauth2/v1/tokens/bearer";
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T18:00:00Z"));
  private final QuickBooksSimulator quickbooks = new QuickBooksSimulator(0, clock, 1);
  private final HubSpotSimulator hubspot = new HubSpotSimulator(0, clock, 1);
  private final HttpTokens endpoint = new HttpTokens(quickbooks, hubspot);
  private final Database database;
  private final Tokens tokens;

  TokensTest(Database database) {
    this.database = database;
    this.tokens = node("key", "", endpoint);
  }

  @AfterEach
  void stop() {
    quickbooks.close();
    hubspot.close();
  }

  @OnEachDatabase
  void what_a_refresh_brings_after_the_connection_was_ended_is_not_stored() {
    connect();
    Tokens slow =
        node(
            "key",
            "",
            (provider, form) -> {
              TokenAnswer answer = endpoint.ask(provider, form);
              tokens.disconnect(COMPANY, Optional.of("another"));
              return answer;
            });

    assertThatThrownBy(() -> slow.access(COMPANY)).isInstanceOf(ReconnectNeeded.class);

    assertThat(tokens.find(COMPANY).orElseThrow().block().map(Block::code))
        .contains(Block.Code.DISCONNECTED);
    assertThat(tokens.given(COMPANY, "another")).isTrue();
    assertThat(tokens.disconnect(COMPANY, Optional.empty())).as("nothing to revoke").isEmpty();
    connect();
    assertThat(tokens.find(COMPANY).orElseThrow().block()).isEmpty();
  }

  @OnEachDatabase
  void a_token_is_fetched_once_and_again_some_minutes_before_it_expires() {
    connect();
    Access first = access(tokens);
    clock.forward(Duration.ofMinutes(54));
    assertThat(access(tokens)).isEqualTo(first);
    assertThat(refreshes()).isEqualTo(1);

    clock.forward(Duration.ofMinutes(2));

    assertThat(access(tokens)).isNotEqualTo(first);
    assertThat(refreshes()).isEqualTo(2);
  }

  @OnEachDatabase
  void a_hubspot_portal_has_tokens_of_the_same_kind() {
    tokens.connect(PORTAL, hubspot.refreshToken());
    Access first = tokens.access(PORTAL).orElseThrow();

    clock.forward(Duration.ofMinutes(26));

    assertThat(tokens.access(PORTAL).orElseThrow()).isNotEqualTo(first);
    assertThat(hubspot.server().calls().matching("POST /oauth/v3/token")).isEqualTo(2);
    assertThat(tokens.find(PORTAL).orElseThrow().endsAt()).isEmpty();
    assertThat(tokens.access(Connection.hubspot("1"))).isEmpty();
  }

  @OnEachDatabase
  void twenty_callers_of_two_nodes_share_one_refresh() throws Exception {
    connect();
    Tokens other = node("key", "", endpoint);
    quickbooks.server().faults().arm(Fault.slow(TOKEN_CALL, 1, 300));

    List<String> all = together(20, index -> access(index % 2 == 0 ? tokens : other).token());

    assertThat(all).hasSize(20).containsOnly(all.get(0));
    assertThat(refreshes()).isEqualTo(1);
  }

  @OnEachDatabase
  void while_one_refreshes_early_the_others_go_on_with_the_old_token() throws Exception {
    connect();
    Access old = access(tokens);
    clock.forward(Duration.ofMinutes(56));
    quickbooks.server().faults().arm(Fault.slow(TOKEN_CALL, 1, 300));

    List<String> all = together(10, index -> access(tokens).token());

    assertThat(all).contains(old.token());
    assertThat(all.stream().distinct()).hasSizeLessThanOrEqualTo(2);
    assertThat(refreshes()).isEqualTo(2);
  }

  @OnEachDatabase
  void while_a_token_is_asked_for_every_database_connection_is_free() {
    connect();
    Tokens node =
        node(
            "key",
            "",
            (provider, form) -> {
              useTheWholePool();
              return endpoint.ask(provider, form);
            });

    assertThat(access(node).token()).isNotBlank();
  }

  @OnEachDatabase
  void tokens_that_live_for_seconds_and_rotate_each_time_serve_many_callers() throws Exception {
    quickbooks.settings().graceOfReplacedToken(Duration.ZERO);
    quickbooks.settings().accessTokenLife(Duration.ofSeconds(6));
    connect();
    Tokens other = node("key", "", endpoint);

    for (int round = 0; round < 10; round++) {
      clock.forward(Duration.ofSeconds(7));
      together(10, index -> access(index % 2 == 0 ? tokens : other).token());
    }

    assertThat(refreshes()).isEqualTo(10);
    assertThat(tokens.find(COMPANY).orElseThrow().block()).isEmpty();
  }

  @OnEachDatabase
  void a_lost_answer_is_asked_for_again() {
    connect();
    quickbooks.server().faults().arm(Fault.dropAfter(TOKEN_CALL, 1, 1));
    assertThatThrownBy(() -> access(tokens))
        .isInstanceOf(NoToken.class)
        .hasMessage("QuickBooks company " + REALM + ": QuickBooks did not answer");
    assertThatThrownBy(() -> access(tokens)).isInstanceOf(NoToken.class);
    assertThat(refreshes()).as("nobody asks for a while").isEqualTo(1);

    clock.forward(Duration.ofSeconds(16));

    assertThat(access(tokens).token()).isNotBlank();
    assertThat(refreshes()).isEqualTo(2);
  }

  @OnEachDatabase
  void a_node_that_dies_between_answer_and_storing_loses_nothing() {
    connect();
    access(tokens);
    clock.forward(Duration.ofHours(2));
    Tokens dying =
        node(
            "key",
            "",
            (provider, form) -> {
              endpoint.ask(provider, form);
              throw new Death();
            });
    assertThatThrownBy(() -> access(dying)).isInstanceOf(Death.class);

    expireClaims();

    assertThat(access(tokens).token()).isNotBlank();
    assertThat(tokens.find(COMPANY).orElseThrow().block()).isEmpty();
  }

  @OnEachDatabase
  void the_claim_of_a_dead_node_keeps_others_from_asking_until_it_runs_out() throws Exception {
    connect();
    Tokens dying =
        node(
            "key",
            "",
            (provider, form) -> {
              throw new Death();
            });
    assertThatThrownBy(() -> access(dying)).isInstanceOf(Death.class);

    List<String> both =
        together(
            2,
            index -> {
              if (index == 0) {
                return access(tokens).token();
              }
              assertThat(refreshes()).isZero();
              expireClaims();
              return "";
            });

    assertThat(both.get(0)).isNotBlank();
    assertThat(refreshes()).isEqualTo(1);
  }

  @OnEachDatabase
  void what_came_but_could_not_be_stored_is_stored_later_without_asking_again() {
    quickbooks.settings().graceOfReplacedToken(Duration.ZERO);
    connect();
    Tokens node =
        node(
            "key",
            "",
            (provider, form) -> {
              TokenAnswer answer = endpoint.ask(provider, form);
              rename("connection", "connection_gone");
              return answer;
            });
    assertThatThrownBy(() -> access(node))
        .isInstanceOf(NoToken.class)
        .hasMessageEndingWith("its new tokens could not be stored");
    rename("connection_gone", "connection");
    expireClaims();
    clock.forward(Duration.ofSeconds(16));

    assertThat(access(node).token()).isNotBlank();

    assertThat(refreshes()).isEqualTo(1);
  }

  @OnEachDatabase
  void a_stored_token_that_does_not_work_leaves_the_one_before_it() {
    connect();
    access(tokens);
    quickbooks
        .server()
        .faults()
        .arm(
            Fault.from(
                TOKEN_CALL,
                1,
                1,
                200,
                "{\"access_token\":\"eyJ.never.worked\",\"refresh_token\":\"AB11never\",\"expires_in\":60}",
                null,
                null,
                null));
    clock.forward(Duration.ofHours(2));
    assertThat(access(tokens).token()).isEqualTo("eyJ.never.worked");

    clock.forward(Duration.ofHours(2));

    assertThat(access(tokens).token()).isNotEqualTo("eyJ.never.worked");
    assertThat(tokens.find(COMPANY).orElseThrow().block()).isEmpty();
  }

  @OnEachDatabase
  void an_answer_without_a_token_overwrites_nothing() {
    connect();
    access(tokens);
    for (String body : List.of("{}", "<html>", "", "[]", "{\"access_token\":\"\"}", "null")) {
      clock.forward(Duration.ofHours(2));
      quickbooks.server().faults().arm(Fault.from(TOKEN_CALL, 1, 1, 200, body, null, null, null));
      assertThatThrownBy(() -> access(tokens))
          .hasMessageEndingWith("QuickBooks answered a token request without a token");
    }
    clock.forward(Duration.ofMinutes(1));

    assertThat(access(tokens).token()).isNotBlank();
  }

  @OnEachDatabase
  void an_answer_without_a_refresh_token_leaves_the_old_one() {
    connect();
    String body = "{\"access_token\":\"eyJ.short\",\"expires_in\":60}";
    quickbooks.server().faults().arm(Fault.from(TOKEN_CALL, 1, 1, 200, body, null, null, null));
    assertThat(access(tokens).token()).isEqualTo("eyJ.short");

    clock.forward(Duration.ofHours(1));

    assertThat(access(tokens).token()).startsWith("eyJlbmMi");
  }

  @OnEachDatabase
  void a_slow_endpoint_is_left_and_asked_again() {
    connect();
    quickbooks
        .server()
        .faults()
        .arm(Fault.slow(TOKEN_CALL, 1, HttpTokens.PATIENCE.plusMillis(500).toMillis()));
    assertThatThrownBy(() -> access(tokens)).isInstanceOf(NoToken.class);

    clock.forward(Duration.ofMinutes(1));

    assertThat(access(tokens).token()).isNotBlank();
  }

  @OnEachDatabase
  void wrong_credentials_of_the_app_are_named_and_block_nothing() {
    connect();
    quickbooks
        .server()
        .faults()
        .arm(Fault.from(TOKEN_CALL, 1, 1, 401, "{\"error\":\"invalid_client\"}", null, null, null));

    assertThatThrownBy(() -> access(tokens)).hasMessageContaining("check its client id");

    clock.forward(Duration.ofMinutes(1));
    assertThat(access(tokens).token()).isNotBlank();
  }

  @OnEachDatabase
  void a_refused_token_blocks_the_connection_until_a_person_connects_it_again() {
    connect();
    access(tokens);
    quickbooks.disconnect(REALM);
    clock.forward(Duration.ofHours(2));

    assertThatThrownBy(() -> access(tokens))
        .isInstanceOf(ReconnectNeeded.class)
        .hasMessage(
            "QuickBooks company "
                + REALM
                + ": reconnect needed, QuickBooks does not take the stored token any more"
                + " (invalid_grant)");
    long asked = refreshes();
    clock.forward(Duration.ofDays(30));
    assertThatThrownBy(() -> access(tokens)).isInstanceOf(ReconnectNeeded.class);
    assertThat(refreshes()).as("a dead token is not asked for again").isEqualTo(asked);

    tokens.connect(COMPANY, quickbooks.connectAgain(REALM));

    assertThat(access(tokens).token()).isNotBlank();
    assertThat(tokens.find(COMPANY).orElseThrow().block()).isEmpty();
  }

  @OnEachDatabase
  void a_refusal_is_not_believed_when_another_node_has_stored_a_newer_set_meanwhile() {
    connect();
    access(tokens);
    clock.forward(Duration.ofHours(2));
    quickbooks.settings().graceOfReplacedToken(Duration.ZERO);
    Tokens late =
        node(
            "key",
            "",
            (provider, form) -> {
              expireClaims();
              access(tokens);
              return endpoint.ask(provider, form);
            });

    assertThatThrownBy(() -> access(late)).isExactlyInstanceOf(NoToken.class);

    assertThat(tokens.find(COMPANY).orElseThrow().block()).isEmpty();
    clock.forward(Duration.ofMinutes(1));
    assertThat(access(late)).isEqualTo(access(tokens));
  }

  @OnEachDatabase
  void who_was_refused_with_an_older_token_only_gets_the_newer_one() {
    connect();
    Access first = access(tokens);
    tokens.renew(COMPANY, first.number());
    tokens.renew(COMPANY, first.number());

    assertThat(refreshes()).isEqualTo(2);
    assertThat(access(tokens).number()).isEqualTo(first.number() + 1);
  }

  @OnEachDatabase
  void both_ends_are_known_and_told_of_in_time() {
    connect();
    access(tokens);
    ConnectionWatch watch = new ConnectionWatch(tokens, Duration.ofDays(14), clock);
    ConnectionState state = tokens.find(COMPANY).orElseThrow();
    assertThat(state.refreshExpiresAt()).contains(Instant.parse("2027-03-03T18:00:00Z"));
    assertThat(state.hardExpiresAt()).contains(Instant.parse("2031-11-22T18:00:00Z"));
    assertThat(watch.warning(state)).isEmpty();

    clock.set(Instant.parse("2027-02-18T00:00:00Z"));

    assertThat(watch.warning(state))
        .contains(
            "QuickBooks company "
                + REALM
                + " must be connected again before 2027-03-03: its token ends then");
    assertThat(tokens.warn(COMPANY, Duration.ofDays(1))).isTrue();
    assertThat(tokens.warn(COMPANY, Duration.ofDays(1))).as("once a day").isFalse();
    clock.forward(Duration.ofDays(1));
    assertThat(tokens.warn(COMPANY, Duration.ofDays(1))).isTrue();
  }

  @OnEachDatabase
  void a_connection_that_nobody_uses_is_kept_alive() {
    connect();
    access(tokens);
    ConnectionWatch watch = new ConnectionWatch(tokens, Duration.ofDays(14), clock);

    for (int day = 0; day < 400; day++) {
      clock.forward(Duration.ofDays(1));
      watch.look();
    }

    assertThat(access(tokens).token()).isNotBlank();
    assertThat(refreshes()).isBetween(40L, 70L);
  }

  @OnEachDatabase
  void with_a_new_key_the_stored_tokens_are_sealed_anew_at_the_start() {
    connect();
    Access before = access(tokens);
    tokens.renew(COMPANY, before.number());
    Access now = access(tokens);

    node("new key", "key", endpoint).opened(false);

    Tokens newKeyOnly = node("new key", "", endpoint).opened(false);
    assertThat(access(newKeyOnly)).isEqualTo(now);
    clock.forward(Duration.ofHours(2));
    assertThat(access(newKeyOnly).token()).isNotBlank();
  }

  @OnEachDatabase
  void a_wrong_key_is_one_sentence_at_the_start_and_only_a_lost_one_is_given_up() {
    connect();
    assertThatThrownBy(() -> node("wrong", "", endpoint).opened(false))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining("LEDGERBRIDGE_ENCRYPTION_KEY is not the key")
        .hasMessageContaining("QuickBooks company " + REALM);
    assertThat(access(tokens).token()).isNotBlank();

    Tokens anew = node("wrong", "", endpoint).opened(true);

    assertThatThrownBy(() -> access(anew)).isInstanceOf(ReconnectNeeded.class);
    anew.connect(COMPANY, quickbooks.connectAgain(REALM));
    assertThat(access(anew).token()).isNotBlank();
  }

  @OnEachDatabase
  void no_token_lies_open_in_the_table() {
    connect();
    access(tokens);
    tokens.connect(PORTAL, hubspot.refreshToken());
    tokens.access(PORTAL);

    String table =
        database.client().sql("select * from connection").query().listOfRows().toString();

    assertThat(table).contains(REALM, "62515");
    assertThat(quickbooks.issuedTokens()).noneMatch(table::contains);
    assertThat(hubspot.issuedTokens()).noneMatch(table::contains);
  }

  /** A process that ends in the middle: nothing after it runs, no claim is given back. */
  private static final class Death extends Error {}

  private void connect() {
    tokens.connect(COMPANY, quickbooks.refreshToken(REALM));
  }

  private Tokens node(String key, String previous, TokenEndpoint of) {
    Path empty = Path.of("target", "no-key-file");
    return new Tokens(database.client(), of, Keys.seal(key, previous, empty), clock);
  }

  private static Access access(Tokens tokens) {
    return tokens.access(COMPANY).orElseThrow();
  }

  private long refreshes() {
    return quickbooks.server().calls().matching(TOKEN_CALL);
  }

  /** Eight connections at the same time: all that the pool has. */
  private void useTheWholePool() {
    CyclicBarrier all = new CyclicBarrier(8);
    try {
      together(
          8,
          index ->
              database
                  .transaction()
                  .execute(
                      status -> {
                        int one = database.client().sql("select 1").query(Integer.class).single();
                        await(all);
                        return one;
                      }));
    } catch (Exception notFree) {
      throw new AssertionError("A database connection was held meanwhile", notFree);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(5, TimeUnit.SECONDS);
    } catch (Exception notAll) {
      throw new IllegalStateException(notAll);
    }
  }

  private void expireClaims() {
    database
        .client()
        .sql("update connection set claimed_until = current_timestamp - interval '1' second")
        .update();
  }

  private void rename(String from, String to) {
    database.client().sql("alter table " + from + " rename to " + to).update();
  }

  private interface Act<T> {
    T run(int index) throws Exception;
  }

  private static <T> List<T> together(int count, Act<T> act) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<T>> acts =
          IntStream.range(0, count).mapToObj(i -> (Callable<T>) () -> act.run(i)).toList();
      List<T> results = new java.util.ArrayList<>();
      for (Future<T> each : threads.invokeAll(acts)) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}

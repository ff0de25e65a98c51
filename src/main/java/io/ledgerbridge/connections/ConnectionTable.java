package io.ledgerbridge.connections;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The table of connections. Whoever refreshes claims the row for a minute and asks outside of any
 * transaction: the token endpoint may take half a minute, and no database connection waits for it.
 * Claims run by the database's clock, since those of the nodes may differ.
 */
final class ConnectionTable {
  private static final String KEY = " where provider = :provider and account = :account";
  private static final String FREE = "claimed_by = null, claimed_until = null";
  private static final String TOKENS =
      "access_token = :access, access_fresh_until = :freshUntil, access_expires_at = :expiresAt,"
          + " refresh_token = :refresh, previous_refresh_token = :previous, refreshed_at = :refreshed, ";
  private final String process = UUID.randomUUID().toString();
  private final JdbcClient db;

  ConnectionTable(JdbcClient db) {
    this.db = db;
  }

  List<Stored> all() {
    return db.sql("select * from connection order by provider, account").query(Stored::from).list();
  }

  Optional<Stored> find(Connection connection) {
    return of("select * from connection" + KEY, connection).query(Stored::from).optional();
  }

  /** Whether this process alone may refresh that set of tokens now; again makes the minute anew. */
  boolean claim(Stored row) {
    return update(
                row,
                "claimed_by = :process, claimed_until = current_timestamp + interval '60' second",
                " and (claimed_until is null or claimed_until <= current_timestamp"
                    + " or claimed_by = :process)")
            .param("process", process)
            .update()
        == 1;
  }

  void release(Stored row) {
    update(row, FREE, " and claimed_by = :process").param("process", process).update();
  }

  /** The new set of tokens, unless there is a newer one already. */
  boolean renew(Stored row, Sealed next) {
    String set =
        TOKENS
            + "refresh_expires_at = coalesce(:refreshExpiresAt, refresh_expires_at),"
            + " hard_expires_at = coalesce(:hardExpiresAt, hard_expires_at),"
            + " scopes = coalesce(:scopes, scopes), number = number + 1, "
            + FREE;
    return with(next, update(row, set, "")).update() == 1;
  }

  boolean block(Stored row, Block block) {
    return update(
                row,
                "blocked_until = :until, blocked_code = :code, blocked_why = :why, " + FREE,
                "")
            .param("until", at(block.until()))
            .param("code", block.code().name())
            .param("why", block.why())
            .update()
        == 1;
  }

  /** The same tokens under another seal. */
  boolean reseal(Stored row, Sealed same) {
    return update(
                row,
                "access_token = :access, refresh_token = :refresh, previous_refresh_token = :previous",
                " and refresh_token = :old")
            .param("access", same.access())
            .param("refresh", same.refresh())
            .param("previous", same.previous())
            .param("old", row.refresh())
            .update()
        == 1;
  }

  /**
   * A person has connected the account, for the first time or again.
   *
   * @param given the digest of the refresh token
   */
  void connect(Connection connection, Sealed first, String given) {
    if (reconnect(connection, first, given) == 0) {
      try {
        insert(connection, first, given);
      } catch (DuplicateKeyException another) {
        reconnect(connection, first, given);
      }
    }
  }

  /**
   * A person has ended the connection: its tokens are gone, and none that is under way is stored.
   *
   * @param nothing sealed in the place of the refresh token
   * @param given the digest of the token that the settings hold: it does not connect it again
   */
  void disconnect(Connection connection, String nothing, Optional<String> given, Block block) {
    of(
            "update connection set access_token = null, access_fresh_until = null,"
                + " access_expires_at = null, refresh_token = :nothing,"
                + " previous_refresh_token = null, refresh_expires_at = null,"
                + " hard_expires_at = null, number = number + 1, given = coalesce(:given, given),"
                + " blocked_until = :until, blocked_code = :code, blocked_why = :why, "
                + FREE
                + KEY,
            connection)
        .param("nothing", nothing)
        .param("given", given.orElse(null))
        .param("until", at(block.until()))
        .param("code", block.code().name())
        .param("why", block.why())
        .update();
  }

  /** Whether this is the process that warns, at most once in a while. */
  boolean warn(Connection connection, Instant now, Instant last) {
    return of(
                "update connection set warned_at = :now"
                    + KEY
                    + " and (warned_at is null or warned_at <= :last)",
                connection)
            .param("now", at(now))
            .param("last", at(last))
            .update()
        == 1;
  }

  private int reconnect(Connection connection, Sealed first, String given) {
    String set =
        "update connection set "
            + TOKENS
            + "refresh_expires_at = :refreshExpiresAt, hard_expires_at = :hardExpiresAt,"
            + " scopes = :scopes, number = number + 1, given = :given, connected_at = :asked, blocked_until = null,"
            + " blocked_code = null, blocked_why = null, warned_at = null, "
            + FREE
            + KEY;
    return with(first, of(set, connection))
        .param("given", given)
        .param("asked", at(first.asked()))
        .update();
  }

  private void insert(Connection connection, Sealed first, String given) {
    String insert =
        "insert into connection (provider, account, access_token, access_fresh_until,"
            + " access_expires_at, refresh_token, previous_refresh_token, refresh_expires_at,"
            + " hard_expires_at, scopes, number, given, connected_at, refreshed_at) values (:provider,"
            + " :account, :access, :freshUntil, :expiresAt, :refresh, :previous, :refreshExpiresAt,"
            + " :hardExpiresAt, :scopes, 1, :given, :asked, :refreshed)";
    with(first, of(insert, connection))
        .param("given", given)
        .param("asked", at(first.asked()))
        .update();
  }

  private StatementSpec update(Stored row, String set, String and) {
    String statement = "update connection set " + set + KEY + " and number = :number" + and;
    return of(statement, row.connection()).param("number", row.number());
  }

  private StatementSpec of(String statement, Connection connection) {
    return db.sql(statement)
        .param("provider", connection.provider().id())
        .param("account", connection.account());
  }

  private static StatementSpec with(Sealed tokens, StatementSpec statement) {
    return statement
        .param("access", tokens.access())
        .param("freshUntil", at(tokens.freshUntil()))
        .param("expiresAt", at(tokens.expiresAt()))
        .param("refresh", tokens.refresh())
        .param("previous", tokens.previous())
        .param("refreshExpiresAt", at(tokens.refreshExpiresAt()))
        .param("hardExpiresAt", at(tokens.hardExpiresAt()))
        .param("scopes", tokens.scopes())
        .param("refreshed", at(tokens.access() == null ? null : tokens.asked()));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}

package io.ledgerbridge.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The access tokens of the companies. One refresh at a time (a row lock), and the rotated token is
 * stored before it is used: Intuit forgets the old one.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0">
 *     Intuit: OAuth 2.0</a>
 */
public class Tokens {
  private static final Duration EARLY = Duration.ofMinutes(1);
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final ProducerTemplate template;
  private final Seal seal;
  private final Clock clock;

  public Tokens(
      JdbcClient db,
      TransactionTemplate transaction,
      ProducerTemplate template,
      Seal seal,
      Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.template = template;
    this.seal = seal;
    this.clock = clock;
  }

  /** A token that is good for at least a minute more. */
  public String access(String realm) {
    return read(realm, "")
        .flatMap(this::valid)
        .orElseGet(() -> transaction.execute(status -> refreshed(realm)));
  }

  public boolean connected(String realm) {
    return read(realm, "").isPresent();
  }

  /** Stores the refresh token of a new connection. */
  public void connect(String realm, String refreshToken) {
    db.sql("insert into connection_token (realm, refresh_token, updated_at) values (?, ?, ?)")
        .params(realm, seal.close(refreshToken, realm), at(clock.instant()))
        .update();
  }

  /** The next call fetches a new token. */
  public void forget(String realm) {
    db.sql("update connection_token set access_expires_at = null where realm = ?")
        .param(realm)
        .update();
  }

  private String refreshed(String realm) {
    Stored locked = read(realm, " for update").orElseThrow(() -> notConnected(realm));
    return valid(locked).orElseGet(() -> refresh(locked));
  }

  private String refresh(Stored stored) {
    Instant asked = clock.instant();
    JsonNode answer = ask(seal.open(stored.refresh(), stored.realm()));
    String access = answer.path("access_token").asText("");
    String refresh = answer.path("refresh_token").asText("");
    if (access.isBlank() || refresh.isBlank()) {
      throw new QuickBooksFault.TryAgain(
          "token", "QuickBooks answered a token request without tokens", "");
    }
    db.sql(
            "update connection_token set access_token = ?, access_expires_at = ?, refresh_token = ?,"
                + " updated_at = ? where realm = ?")
        .params(seal.close(access, stored.realm()))
        .params(at(asked.plusSeconds(answer.path("expires_in").asLong(3600))))
        .params(seal.close(refresh, stored.realm()), at(asked), stored.realm())
        .update();
    return access;
  }

  private JsonNode ask(String refreshToken) {
    String body = "grant_type=refresh_token&refresh_token=" + Encoded.of(refreshToken);
    Exchange done =
        template.send("direct:quickbooks-token", exchange -> exchange.getMessage().setBody(body));
    if (done.getException() != null) {
      throw new QuickBooksFault.TryAgain(
          "token", "QuickBooks did not answer the token request: " + done.getException(), "");
    }
    Answer answer = Answer.from(done.getMessage());
    if (answer.status() == 200) {
      return answer.json();
    }
    throw refused(answer);
  }

  private static QuickBooksFault refused(Answer answer) {
    String error = answer.json().path("error").asText("");
    return answer.status() >= 500 || error.isBlank()
        ? new QuickBooksFault.TryAgain(
            "token", "QuickBooks answered a token request with " + answer.status(), "")
        : QuickBooksFault.reconnect(
            "token", "Reconnect needed: QuickBooks refuses the token (" + error + ")", "");
  }

  private Optional<String> valid(Stored stored) {
    boolean good =
        stored.access() != null
            && stored
                .expiresAt()
                .filter(end -> end.isAfter(clock.instant().plus(EARLY)))
                .isPresent();
    return good ? Optional.of(seal.open(stored.access(), stored.realm())) : Optional.empty();
  }

  private Optional<Stored> read(String realm, String lock) {
    return db.sql("select * from connection_token where realm = ?" + lock)
        .param(realm)
        .query(Stored::from)
        .optional();
  }

  private static IllegalStateException notConnected(String realm) {
    return new IllegalStateException("QuickBooks company " + realm + " is not connected");
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private record Stored(String realm, String access, Optional<Instant> expiresAt, String refresh) {

    static Stored from(ResultSet row, int number) throws SQLException {
      return new Stored(
          row.getString("realm"),
          row.getString("access_token"),
          Optional.ofNullable(row.getObject("access_expires_at", OffsetDateTime.class))
              .map(OffsetDateTime::toInstant),
          row.getString("refresh_token"));
    }
  }
}

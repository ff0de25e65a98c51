package io.ledgerbridge.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens that people make for their programs. What is stored opens nothing. */
public class PersonalTokens {
  static final String PREFIX = "lb_";
  private static final int MOST = 50;
  private static final Duration EXACT_ENOUGH = Duration.ofHours(1);
  private final JdbcClient db;
  private final Clock clock;

  public PersonalTokens(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A token, without the token.
   *
   * @param usedAt to the hour
   */
  public record Listed(long id, String label, Instant createdAt, Optional<Instant> usedAt) {}

  /** By age. */
  public List<Listed> of(Person person) {
    return db.sql(
            "select id, label, created_at, used_at from person_token where person = ? order by id")
        .param(person.id())
        .query(
            (row, number) ->
                new Listed(
                    row.getLong("id"),
                    row.getString("label"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .list();
  }

  /**
   * @return the token, which nobody sees again
   * @throws NotAccepted when the person has too many
   */
  String make(Person person, String label) {
    if (of(person).size() >= MOST) {
      throw new NotAccepted("You have " + MOST + " tokens. Revoke one first.");
    }
    String token = PREFIX + Passwords.random();
    db.sql("insert into person_token (person, label, hash, created_at) values (?, ?, ?, ?)")
        .params(person.id(), label, hash(token), at(clock.instant()))
        .update();
    return token;
  }

  /**
   * @return what it was called; empty when the person has none such
   */
  Optional<String> revoke(Person person, long id) {
    Optional<String> label =
        of(person).stream().filter(each -> each.id() == id).map(Listed::label).findFirst();
    db.sql("delete from person_token where id = ? and person = ?").params(id, person.id()).update();
    return label;
  }

  /** Whose it is, if they may still come in. */
  Optional<Person> holder(String token) {
    if (!token.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String hash = hash(token);
    Optional<Person> holder =
        db.sql(
                "select p.* from person_token t join person p on p.id = t.person"
                    + " where t.hash = ? and p.disabled_at is null")
            .param(hash)
            .query(People::row)
            .optional();
    holder.ifPresent(person -> used(hash));
    return holder;
  }

  private void used(String hash) {
    Instant now = clock.instant();
    db.sql(
            "update person_token set used_at = ? where hash = ?"
                + " and (used_at is null or used_at < ?)")
        .params(at(now), hash, at(now.minus(EXACT_ENOUGH)))
        .update();
  }

  private static String hash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}

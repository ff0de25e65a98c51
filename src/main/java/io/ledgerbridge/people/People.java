package io.ledgerbridge.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of people. What a change must keep to is up to {@link ChangePeople}. */
public class People {
  private final JdbcClient db;
  private final Clock clock;

  public People(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** By name. */
  public List<Person> all() {
    return db.sql("select * from person order by name").query(People::row).list();
  }

  public Optional<Person> find(long id) {
    return db.sql("select * from person where id = ?").param(id).query(People::row).optional();
  }

  /** However it is written. */
  public Optional<Person> find(String name) {
    String known = lower(name);
    return Person.isName(known)
        ? db.sql("select * from person where name = ?").param(known).query(People::row).optional()
        : Optional.empty();
  }

  Optional<Person> find(String issuer, String subject) {
    return db.sql("select * from person where issuer = ? and subject = ?")
        .params(issuer, subject)
        .query(People::row)
        .optional();
  }

  /** Hashed. */
  Optional<String> password(Person person) {
    return db.sql("select password from person where id = ? and password is not null")
        .param(person.id())
        .query(String.class)
        .optional();
  }

  /**
   * @param password hashed
   * @return false when somebody is called so already
   */
  boolean add(String name, String password, Role role) {
    return db.sql(
                "insert into person (name, password, role, created_at) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(lower(name), password, role.id(), now())
            .update()
        == 1;
  }

  /** As {@link #add}, for one who comes by OpenID Connect. */
  boolean addKnownElsewhere(String name, String issuer, String subject, Role role) {
    return db.sql(
                "insert into person (name, role, issuer, subject, created_at)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing")
            .params(lower(name), role.id(), issuer, subject, now())
            .update()
        == 1;
  }

  void role(Person person, Role role) {
    db.sql("update person set role = ? where id = ?").params(role.id(), person.id()).update();
  }

  /**
   * @param password hashed
   */
  void password(Person person, String password) {
    db.sql("update person set password = ? where id = ?").params(password, person.id()).update();
  }

  void disable(Person person) {
    db.sql("update person set disabled_at = ? where id = ?").params(now(), person.id()).update();
  }

  void enable(Person person) {
    db.sql("update person set disabled_at = null where id = ?").param(person.id()).update();
  }

  /** How many act; nobody else changes that until the caller's transaction ends. */
  int lockActing() {
    return db.sql(
            "select id from person where role = 'acts' and disabled_at is null order by id"
                + " for update")
        .query(Long.class)
        .list()
        .size();
  }

  static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  static Person row(ResultSet row, int number) throws SQLException {
    OffsetDateTime disabled = row.getObject("disabled_at", OffsetDateTime.class);
    return new Person(
        row.getLong("id"),
        row.getString("name"),
        Role.find(row.getString("role")).orElse(Role.LOOKS),
        row.getString("password") != null,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(disabled).map(OffsetDateTime::toInstant));
  }
}

package io.ledgerbridge.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.nodes.Lately;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company's names in our database, so that matching costs no metered read. */
public class Mirror {
  /** Before an id, where it must not be taken for a name. */
  public static final String ID = "id:";

  /** Two nodes that connect a company at one time, or two creates, may bring the same record. */
  private static final String ONCE = " on conflict do nothing";

  private final JdbcClient db;
  private final ObjectMapper json;
  private final Map<String, Lately<Asked, List<Named>>> lately = new ConcurrentHashMap<>();

  private record Asked(String sql, List<String> params) {}

  public Mirror(JdbcClient db, ObjectMapper json) {
    this.db = db;
    this.json = json;
  }

  public Optional<Named> find(String realm, String entity, String id) {
    return rows(realm, "entity = ? and id = ?", entity, id).stream().findFirst();
  }

  /** All of the name, inactive ones too: they hold their name. */
  public List<Named> byName(String realm, String entity, String name) {
    return rows(realm, "entity = ? and name_key = ?", entity, Keys.of(name));
  }

  /** What a person chose, by name or by id; {@code id:7} is never taken for a name. */
  public Stream<Named> chosen(String realm, String entity, String wanted) {
    return wanted.startsWith(ID)
        ? find(realm, entity, wanted.substring(ID.length())).stream()
        : Stream.concat(
            byName(realm, entity, wanted).stream(), find(realm, entity, wanted).stream());
  }

  /** Active products of the SKU. */
  public List<Named> itemsBySku(String realm, String sku) {
    return byOther(realm, "Item", Keys.of(sku));
  }

  /** Active customers of that first and last name. */
  public List<Named> customersByPerson(String realm, String first, String last) {
    return byOther(realm, "Customer", Keys.person(first, last));
  }

  /** Active customers one of whose addresses is this one. */
  public List<Named> customersByEmail(String realm, String email) {
    return lately(
        realm,
        "select mirror.* from mirror_email join mirror on mirror.realm = mirror_email.realm and"
            + " mirror.entity = 'Customer' and mirror.id = mirror_email.customer_id where"
            + " mirror_email.realm = ? and mirror_email.email = ? and mirror.active"
            + " order by mirror.id",
        List.of(realm, Keys.of(email)));
  }

  public List<Named> all(String realm, String entity) {
    return rows(realm, "entity = ?", entity);
  }

  /** Stores what QuickBooks said of a record: from a page, a change, or the answer to a create. */
  public void put(String realm, String entity, JsonNode body) {
    String id = body.path("Id").asText("");
    if (body.path("status").asText("").equals("Deleted")) {
      remove(realm, entity, id);
    } else {
      write(realm, entity, id, body);
    }
    lately(realm).forget();
  }

  /** When the mirror was last as QuickBooks is; empty before it was loaded. */
  public Optional<Instant> refreshedAt(String realm) {
    return db.sql("select refreshed_at from mirror_state where realm = ?")
        .param(realm)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** QuickBooks refused something that the mirror holds for usable. */
  public void stale(String realm) {
    db.sql("update mirror_state set stale = true where realm = ?").param(realm).update();
  }

  public boolean isStale(String realm) {
    return db.sql("select stale from mirror_state where realm = ?")
        .param(realm)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  public void refreshed(String realm, Instant at) {
    OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
    int updated =
        db.sql("update mirror_state set refreshed_at = ?, stale = false where realm = ?")
            .params(time, realm)
            .update();
    if (updated == 0) {
      db.sql("insert into mirror_state (realm, refreshed_at, stale) values (?, ?, false)" + ONCE)
          .params(realm, time)
          .update();
    }
  }

  /** When that which change data capture does not tell was last read; empty before. */
  public Optional<Instant> rereadAt(String realm) {
    return db.sql("select reread_at from mirror_state where realm = ? and reread_at is not null")
        .param(realm)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Only of a mirror that was loaded. */
  public void reread(String realm, Instant at) {
    db.sql("update mirror_state set reread_at = ? where realm = ?")
        .params(at.atOffset(ZoneOffset.UTC), realm)
        .update();
  }

  private List<Named> byOther(String realm, String entity, String key) {
    return rows(realm, "entity = ? and other_key = ? and active", entity, key);
  }

  private List<Named> rows(String realm, String condition, String... params) {
    return lately(
        realm,
        "select * from mirror where realm = ? and " + condition + " order by id",
        Stream.concat(Stream.of(realm), Stream.of(params)).toList());
  }

  private List<Named> lately(String realm, String sql, List<String> params) {
    return lately(realm)
        .get(
            new Asked(sql, params),
            asked -> db.sql(asked.sql()).params(asked.params()).query(this::row).list());
  }

  private Lately<Asked, List<Named>> lately(String realm) {
    return lately.computeIfAbsent(realm, each -> new Lately<>());
  }

  private void write(String realm, String entity, String id, JsonNode body) {
    boolean active = body.path("Active").asBoolean(true);
    String name = Keys.name(entity, body);
    String other = Keys.other(entity, body);
    int updated =
        db.sql(
                "update mirror set active = ?, name_key = ?, other_key = ?, body = ?"
                    + " where realm = ? and entity = ? and id = ?")
            .params(active, name, other, body.toString(), realm, entity, id)
            .update();
    if (updated == 0) {
      db.sql(
              "insert into mirror (realm, entity, id, active, name_key, other_key, body)"
                  + " values (?, ?, ?, ?, ?, ?, ?)"
                  + ONCE)
          .params(realm, entity, id, active, name, other, body.toString())
          .update();
    }
    if (entity.equals("Customer")) {
      emails(realm, id, body.path("PrimaryEmailAddr").path("Address").asText(""));
    }
  }

  private void emails(String realm, String id, String field) {
    db.sql("delete from mirror_email where realm = ? and customer_id = ?")
        .params(realm, id)
        .update();
    Keys.emails(field).stream()
        .distinct()
        .forEach(
            email ->
                db.sql(
                        "insert into mirror_email (realm, email, customer_id) values (?, ?, ?)"
                            + ONCE)
                    .params(realm, email, id)
                    .update());
  }

  private void remove(String realm, String entity, String id) {
    db.sql("delete from mirror where realm = ? and entity = ? and id = ?")
        .params(realm, entity, id)
        .update();
  }

  private Named row(ResultSet row, int number) throws SQLException {
    try {
      return new Named(
          row.getString("id"), row.getBoolean("active"), json.readTree(row.getString("body")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

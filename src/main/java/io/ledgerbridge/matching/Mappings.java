package io.ledgerbridge.matching;

import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.nodes.Lately;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The explicit mappings of each company: they come before every rule. */
public class Mappings {
  static final int LENGTH = 250;
  private final JdbcClient db;
  private final Lately<Key, Optional<String>> lately = new Lately<>();

  private record Key(String realm, Kind kind, String from) {}

  public Mappings(JdbcClient db) {
    this.db = db;
  }

  /**
   * @param from case and outer blanks do not count
   * @return the id in QuickBooks
   */
  public Optional<String> find(String realm, Kind kind, String from) {
    return lately.get(new Key(realm, kind, Keys.of(from)), this::read);
  }

  private Optional<String> read(Key key) {
    return db.sql("select to_id from mapping where realm = ? and kind = ? and from_key = ?")
        .params(key.realm(), key.kind().id(), key.from())
        .query(String.class)
        .optional();
  }

  /** Whether the company maps anything of the kind. */
  public boolean any(String realm, Kind kind) {
    return db.sql("select count(*) from mapping where realm = ? and kind = ?")
            .params(realm, kind.id())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Adds a mapping, or changes where it leads. */
  public void put(Mapping mapping) {
    remove(mapping.realm(), mapping.kind(), mapping.from());
    db.sql("insert into mapping (realm, kind, from_key, from_value, to_id) values (?, ?, ?, ?, ?)")
        .params(mapping.realm(), mapping.kind().id(), Keys.of(mapping.from()))
        .params(mapping.from().strip(), mapping.toId())
        .update();
    lately.forget();
  }

  /**
   * @return false when there was none
   */
  public boolean remove(String realm, Kind kind, String from) {
    int removed =
        db.sql("delete from mapping where realm = ? and kind = ? and from_key = ?")
            .params(realm, kind.id(), Keys.of(from))
            .update();
    lately.forget();
    return removed > 0;
  }

  void removeAll(String realm, Kind kind) {
    db.sql("delete from mapping where realm = ? and kind = ?").params(realm, kind.id()).update();
    lately.forget();
  }

  public List<Mapping> all(String realm, Kind kind) {
    return db.sql("select * from mapping where realm = ? and kind = ? order by from_key")
        .params(realm, kind.id())
        .query(Mappings::row)
        .list();
  }

  private static Mapping row(ResultSet row, int number) throws SQLException {
    return new Mapping(
        row.getString("realm"),
        Kind.of(row.getString("kind")),
        row.getString("from_value"),
        row.getString("to_id"));
  }
}

package io.ledgerbridge.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person chose for the flows in the console. */
public class StoredInputs {
  private final JdbcClient db;

  public StoredInputs(JdbcClient db) {
    this.db = db;
  }

  /** By input. */
  public Map<String, String> of(String flow) {
    Map<String, String> stored = new TreeMap<>();
    db.sql("select input, chosen from flow_input where flow = ?")
        .param(flow)
        .query((row, number) -> stored.put(row.getString(1), row.getString(2)))
        .list();
    return stored;
  }

  Optional<String> find(String flow, String input) {
    return db.sql("select chosen from flow_input where flow = ? and input = ?")
        .params(flow, input)
        .query(String.class)
        .optional();
  }

  /** These and no others; part of the caller's transaction. */
  void replace(String flow, Map<String, String> chosen) {
    db.sql("delete from flow_input where flow = ?").param(flow).update();
    chosen.forEach(
        (input, value) ->
            db.sql("insert into flow_input (flow, input, chosen) values (?, ?, ?)")
                .params(flow, input, value)
                .update());
  }
}

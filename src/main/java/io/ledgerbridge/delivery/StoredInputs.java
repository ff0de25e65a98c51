package io.ledgerbridge.delivery;

import io.ledgerbridge.nodes.Lately;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person chose for the flows in the console. */
public class StoredInputs {
  private final JdbcClient db;
  private final Lately<String, Map<String, String>> lately = new Lately<>();

  public StoredInputs(JdbcClient db) {
    this.db = db;
  }

  /** By input. */
  public Map<String, String> of(String flow) {
    return lately.get(flow, this::read);
  }

  private Map<String, String> read(String flow) {
    Map<String, String> stored = new TreeMap<>();
    db.sql("select input, chosen from flow_input where flow = ?")
        .param(flow)
        .query((row, number) -> stored.put(row.getString(1), row.getString(2)))
        .list();
    return Map.copyOf(stored);
  }

  Optional<String> find(String flow, String input) {
    return Optional.ofNullable(of(flow).get(input));
  }

  /** These and no others; part of the caller's transaction. */
  void replace(String flow, Map<String, String> chosen) {
    db.sql("delete from flow_input where flow = ?").param(flow).update();
    chosen.forEach(
        (input, value) ->
            db.sql("insert into flow_input (flow, input, chosen) values (?, ?, ?)")
                .params(flow, input, value)
                .update());
    lately.forget();
  }
}

package io.ledgerbridge.actions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.actions.AskedAction.Execution;
import io.ledgerbridge.nodes.Lately;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of what workflows asked for. A row is new, then offered to its sink, and ended when its
 * workflow was told.
 */
public class AskedActions {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final int BATCH = 100;
  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, 'new', ?, ?)";
  private final JdbcClient db;
  private final ObjectMapper json;
  private final Clock clock;
  private final Lately<String, Boolean> lately = new Lately<>();

  public AskedActions(JdbcClient db, ObjectMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /**
   * One row.
   *
   * @param fresh not yet offered to its sink
   */
  public record Asked(long id, AskedAction asked, boolean fresh, Instant receivedAt) {
    /** For the routes: which sink takes it. */
    public String kind() {
      return asked.action().kind().id();
    }

    /** For the routes: what was chosen in the workflow. */
    public Map<String, String> inputs() {
      return asked.inputs();
    }
  }

  /**
   * In one statement; repeats are left out.
   *
   * @return how many were not there yet
   */
  int add(Collection<AskedAction> actions) {
    OffsetDateTime now = now();
    List<Object> values = new ArrayList<>();
    Map<Execution, AskedAction> distinct = new LinkedHashMap<>();
    actions.forEach(each -> distinct.putIfAbsent(each.execution(), each));
    distinct.values().forEach(each -> values.addAll(values(each, now)));
    return db.sql(
            "insert into workflow_action (portal, callback_id, action, object_type, object_id, flow,"
                + " inputs, workflow, state, received_at, due_at) values "
                + String.join(", ", Collections.nCopies(distinct.size(), ROW))
                + " on conflict do nothing")
        .params(values)
        .update();
  }

  private List<Object> values(AskedAction asked, OffsetDateTime now) {
    return List.of(
        asked.portal(),
        asked.callbackId(),
        asked.action().id(),
        asked.objectType(),
        asked.objectId(),
        asked.flow(),
        write(asked.inputs()),
        asked.workflow(),
        now,
        now);
  }

  /** What their workflows were told in the end, as JSON; without those that wait. */
  Map<Execution, String> outcomes(Collection<AskedAction> actions) {
    List<String> callbacks = actions.stream().map(AskedAction::callbackId).toList();
    Map<Execution, String> found = new HashMap<>();
    db.sql(
            "select portal, callback_id, outcome from workflow_action where outcome is not null"
                + " and callback_id in "
                + marks(callbacks))
        .params(callbacks)
        .query(
            row -> {
              found.put(new Execution(row.getString(1), row.getString(2)), row.getString(3));
            });
    return found;
  }

  /** All that was asked of the records, oldest first. */
  List<Asked> of(String portal, String objectType, Collection<String> objectIds) {
    if (objectIds.isEmpty()) {
      return List.of();
    }
    return db
        .sql(
            "select * from workflow_action where object_id in " + marks(objectIds) + " order by id")
        .params(List.copyOf(objectIds))
        .query(this::row)
        .list()
        .stream()
        .filter(row -> row.asked().portal().equals(portal))
        .filter(row -> row.asked().objectType().equals(objectType))
        .toList();
  }

  /** Their sinks have seen them: they end with their deliveries. */
  void offered(Collection<Asked> rows) {
    if (!rows.isEmpty()) {
      db.sql(
              "update workflow_action set state = 'offered' where state = 'new' and id in "
                  + ids(rows))
          .update();
    }
  }

  /** The portals with an execution whose delivery has ended. */
  List<String> portals() {
    return db.sql(
            "select distinct portal from workflow_action where state = 'offered' and due_at <= ?")
        .param(now())
        .query(String.class)
        .list();
  }

  /** Up to 100 executions of a portal, one of whose deliveries has ended. */
  List<Asked> ended(String portal) {
    return db.sql(
            "select * from workflow_action a where a.portal = ? and a.state = 'offered'"
                + " and a.due_at <= ? and exists (select 1 from delivery d where d.portal ="
                + " a.portal and d.object_type = a.object_type and d.object_id = a.object_id"
                + " and d.flow = a.flow and d.state in ('delivered', 'parked', 'dismissed'))"
                + " order by a.id limit "
                + BATCH)
        .params(portal, now())
        .query(this::row)
        .list();
  }

  /** The workflow was told. */
  void end(Asked row, String outcome) {
    db.sql("update workflow_action set state = 'ended', outcome = ?, ended_at = ? where id = ?")
        .params(outcome, now(), row.id())
        .update();
  }

  /** Looks at them again after a while. */
  void later(Collection<Asked> rows, Duration wait) {
    if (!rows.isEmpty()) {
      db.sql("update workflow_action set due_at = ? where id in " + ids(rows))
          .param(now().plus(wait))
          .update();
    }
  }

  /** Whether any workflow wants the associated company to be the customer. */
  public boolean askForCompanies() {
    return lately.get("", any -> companies());
  }

  private boolean companies() {
    return db.sql("select exists (select 1 from workflow_action where inputs like ?)")
        .param("%\"customer\":\"company\"%")
        .query(Boolean.class)
        .single();
  }

  private Asked row(ResultSet row, int number) throws SQLException {
    AskedAction asked =
        new AskedAction(
            row.getString("portal"),
            row.getString("callback_id"),
            Action.of(row.getString("action")).orElseThrow(),
            row.getString("object_type"),
            row.getString("object_id"),
            row.getString("flow"),
            read(row.getString("inputs")),
            row.getString("workflow"));
    return new Asked(
        row.getLong("id"),
        asked,
        row.getString("state").equals("new"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }

  private String write(Map<String, String> inputs) {
    try {
      return json.writeValueAsString(inputs);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> read(String inputs) {
    try {
      return json.readValue(inputs, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ids(Collection<Asked> rows) {
    return rows.stream()
        .map(row -> Long.toString(row.id()))
        .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
  }

  private static String marks(Collection<String> values) {
    return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

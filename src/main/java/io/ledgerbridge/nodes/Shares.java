package io.ledgerbridge.nodes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many leases of a kind ({@code company}, {@code portal}) are one node's part, so that work
 * spreads over all nodes that were heard of lately.
 */
final class Shares {
  private final JdbcClient db;
  private final String node;
  private final Map<String, Integer> parts = new ConcurrentHashMap<>();

  Shares(JdbcClient db, String node) {
    this.db = db;
    this.node = node;
  }

  /** Says that this node lives, and counts nodes and leases. */
  void count() {
    beat();
    long nodes =
        db.sql("select count(*) from node where expires_at > current_timestamp")
            .query(Long.class)
            .single();
    Map<String, Integer> counted = nodes > 1 ? parts(nodes) : Map.of();
    parts.keySet().retainAll(counted.keySet());
    parts.putAll(counted);
  }

  /** Whether one more of that kind is still this node's part. */
  boolean room(String name, Collection<String> held) {
    return of(kind(name), held).size() < parts.getOrDefault(kind(name), Integer.MAX_VALUE);
  }

  /** What is beyond this node's part. */
  List<String> surplus(Collection<String> held) {
    List<String> surplus = new ArrayList<>();
    parts.forEach((kind, part) -> surplus.addAll(of(kind, held).stream().skip(part).toList()));
    return surplus;
  }

  void leave() {
    db.sql("delete from node where id = ?").param(node).update();
  }

  private void beat() {
    int known =
        db.sql("update node set expires_at = " + Leases.END + " where id = ?").param(node).update();
    if (known == 0) {
      db.sql("insert into node (id, expires_at) values (?, " + Leases.END + ")")
          .param(node)
          .update();
      db.sql("delete from node where expires_at < current_timestamp - interval '1' day").update();
    }
  }

  /** One more than the even part: a name that is new, or that nobody took yet, finds room. */
  private Map<String, Integer> parts(long nodes) {
    return db.sql("select name from lease").query(String.class).list().stream()
        .collect(Collectors.groupingBy(Shares::kind, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> (int) (each.getValue() / nodes) + 1));
  }

  private static List<String> of(String kind, Collection<String> held) {
    return held.stream().filter(name -> kind(name).equals(kind)).sorted().toList();
  }

  static String kind(String name) {
    return name.substring(0, name.indexOf(':'));
  }
}

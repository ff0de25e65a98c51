package io.ledgerbridge.nodes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many leases of a kind ({@code company}, {@code portal}) are one node's part, so that work
 * spreads over all nodes that were heard of lately; and which, where work has its place.
 */
final class Shares {
  private final JdbcClient db;
  private final String node;
  private final Map<String, Integer> parts = new ConcurrentHashMap<>();
  private volatile Places places = Places.ANYWHERE;

  Shares(JdbcClient db, String node) {
    this.db = db;
    this.node = node;
  }

  void places(Places known) {
    places = known;
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
    return places.here(name).orElseGet(() -> even(name, held));
  }

  private boolean even(String name, Collection<String> held) {
    return of(kind(name), held).size() < parts.getOrDefault(kind(name), Integer.MAX_VALUE);
  }

  /** What is beyond this node's part, or belongs elsewhere. */
  List<String> surplus(Collection<String> held) {
    Map<Optional<Boolean>, List<String>> placed =
        held.stream().collect(Collectors.groupingBy(places::here));
    List<String> surplus = new ArrayList<>(placed.getOrDefault(Optional.of(false), List.of()));
    List<String> free = placed.getOrDefault(Optional.<Boolean>empty(), List.of());
    parts.forEach((kind, part) -> surplus.addAll(of(kind, free).stream().skip(part).toList()));
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

package io.ledgerbridge.simulator;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** Counts calls by {@code METHOD path}, ids in the path folded to {@code {id}}. */
public final class Calls {
  private static final Pattern ID = Pattern.compile("/\\d{2,}(?![-\\d])");
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void count(Call call) {
    String key = call.method() + " " + ID.matcher(call.path()).replaceAll("/{id}");
    counts.computeIfAbsent(key, k -> new LongAdder()).increment();
  }

  public void clear() {
    counts.clear();
  }

  public Map<String, Long> all() {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((key, count) -> sorted.put(key, count.sum()));
    return sorted;
  }

  /** How many calls so far had a {@code METHOD path} that matches the whole regular expression. */
  public long matching(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return all().entrySet().stream()
        .filter(entry -> pattern.matcher(entry.getKey()).matches())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}

package io.ledgerbridge.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of Prometheus names: metrics with the labels that are asked of them, and the
 * labels that it groups by. Not a parser of the language, but nothing in our files escapes it.
 */
record PromQl(List<Asked> metrics, Set<String> groupedBy) {
  private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
  private static final Pattern METRIC =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(\\{[^}]*}|\\()?");
  private static final Pattern MATCHER =
      Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*(" + TEXT + ")");
  private static final Set<String> WORDS = Set.of("or", "and", "unless", "bool", "offset");

  /**
   * A metric.
   *
   * @param labels all that are named
   * @param values of those that must be equal to one
   */
  record Asked(String name, Set<String> labels, Map<String, String> values) {}

  static PromQl of(String expression) {
    Set<String> grouped = new TreeSet<>();
    GROUPING.matcher(expression).results().forEach(each -> addAll(grouped, each.group(1)));
    String rest = GROUPING.matcher(expression).replaceAll(" ").replaceAll("\\[[^]]*]", " ");
    List<Asked> metrics = new ArrayList<>();
    Matcher found = METRIC.matcher(rest);
    while (found.find()) {
      boolean number = found.start() > 0 && Character.isDigit(rest.charAt(found.start() - 1));
      if (!number && !"(".equals(found.group(2)) && !WORDS.contains(found.group(1))) {
        metrics.add(asked(found.group(1), found.group(2) == null ? "" : found.group(2)));
      }
    }
    return new PromQl(metrics, grouped);
  }

  private static void addAll(Set<String> names, String list) {
    for (String name : list.split(",")) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
  }

  private static Asked asked(String name, String braces) {
    Set<String> labels = new TreeSet<>();
    Map<String, String> values = new HashMap<>();
    for (MatchResult each : MATCHER.matcher(braces).results().toList()) {
      labels.add(each.group(1));
      if (each.group(2).equals("=")) {
        values.put(each.group(1), each.group(3).substring(1, each.group(3).length() - 1));
      }
    }
    return new Asked(name, labels, values);
  }
}

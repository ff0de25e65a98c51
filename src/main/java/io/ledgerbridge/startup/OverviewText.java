package io.ledgerbridge.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An {@link Overview} as one screen of text. */
final class OverviewText {
  private static final int WIDTH = 100;
  private static final int MOST = 12;
  private static final String MARGIN = "  %-12s %s%n";
  private final StringBuilder text = new StringBuilder();

  static String of(Overview overview) {
    OverviewText made = new OverviewText();
    made.write(overview);
    return made.text.toString();
  }

  private void write(Overview overview) {
    text.append(
        "Ledgerbridge %s on Java %s listens on port %s%n"
            .formatted(overview.version(), overview.java(), overview.port()));
    part("Settings", settings(overview.settings()));
    part("Connections", connections(overview.connections()));
    part(
        "Flows on", wrapped(overview.on(), "none: name some in FLOWS_ENABLED, or use the console"));
    part("Flows off", wrapped(overview.off(), "none"));
    part("Route files", problems(overview.problems()));
  }

  private void part(String title, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text.append(MARGIN.formatted(i == 0 ? title : "", lines.get(i)));
    }
  }

  private static List<String> settings(List<Setting> settings) {
    List<String> lines =
        some(settings, each -> each.name() + " = " + each.shown(), 2 * MOST, "see the environment");
    lines.add(settings.isEmpty() ? "all as in .env.example" : "all others as in .env.example");
    return lines;
  }

  private static List<String> connections(List<Overview.Tie> all) {
    return all.isEmpty()
        ? List.of("none: open /connect/hubspot and /connect/quickbooks in a browser")
        : some(all, each -> each.label() + ": " + each.how(), MOST, "see /api/connections");
  }

  private static List<String> problems(List<String> problems) {
    return problems.isEmpty()
        ? List.of("all in order")
        : some(problems, each -> "REFUSED " + each, MOST, "see /api/problems");
  }

  private static <T> List<String> some(
      List<T> all, Function<T, String> line, int most, String where) {
    List<String> lines = new ArrayList<>(all.stream().limit(most).map(line).toList());
    if (all.size() > most) {
      lines.add("and %d more: %s".formatted(all.size() - most, where));
    }
    return lines;
  }

  private static List<String> wrapped(List<String> words, String none) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (!line.isEmpty() && line.length() + word.length() + 2 > WIDTH) {
        lines.add(line.append(',').toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : ", ").append(word);
    }
    lines.add(line.isEmpty() ? none : line.toString());
    return lines;
  }
}

package io.ledgerbridge.routefiles;

import io.ledgerbridge.routefiles.Placeholders.Placeholder;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Each placeholder is listed where people look for settings. The inputs of a flow ({@code flow.…})
 * are not: there are as many as flows times inputs.
 */
final class SettingRule implements RouteFileRule {

  private final Set<String> settings;
  private final Function<RouteFile, List<Placeholder>> placeholders;

  SettingRule(Set<String> settings, Function<RouteFile, List<Placeholder>> placeholders) {
    this.settings = settings;
    this.placeholders = placeholders;
  }

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return placeholders.apply(file).stream()
        .filter(placeholder -> !isListed(MissingSettings.environment(placeholder.key())))
        .map(
            missing ->
                RouteProblem.at(
                    file.name(),
                    missing.line(),
                    "the setting {{" + missing.key() + "}} is not in .env.example",
                    "add " + MissingSettings.environment(missing.key()) + "= to it"));
  }

  private boolean isListed(String setting) {
    return setting.startsWith("FLOW_") || settings.contains(setting);
  }
}

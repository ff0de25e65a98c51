package io.ledgerbridge.simulator.hubspot;

import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the endpoint of a call. The version in the path, {@code v3} or {@code 2026-03}, is taken
 * out first: both generations answer alike. Earlier addresses win.
 */
final class Router {
  private static final Pattern VERSION = Pattern.compile("/(v\\d|\\d{4}-\\d{2}(-beta)?)(?=/|$)");
  private final List<Route> routes = new ArrayList<>();

  private record Route(String method, List<String> parts, Endpoint endpoint) {
    Optional<Map<String, String>> vars(List<String> path) {
      if (path.size() != parts.size()) {
        return Optional.empty();
      }
      Map<String, String> vars = new HashMap<>();
      for (int i = 0; i < path.size(); i++) {
        String part = parts.get(i);
        if (part.startsWith("{")) {
          vars.put(part.substring(1, part.length() - 1), path.get(i));
        } else if (!part.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(vars);
    }
  }

  Router on(String method, String address, Endpoint endpoint) {
    routes.add(new Route(method, parts(address), endpoint));
    return this;
  }

  Answer answer(Call call) {
    List<String> path = parts(unversioned(call));
    for (Route route : routes) {
      Optional<Map<String, String>> vars =
          route.method().equals(call.method()) ? route.vars(path) : Optional.empty();
      if (vars.isPresent()) {
        return route.endpoint().answer(new Request(call, vars.get()));
      }
    }
    throw noSuchAddress();
  }

  private static String unversioned(Call call) {
    Matcher version = VERSION.matcher(call.path());
    if (!version.find()) {
      throw noSuchAddress();
    }
    return version.replaceFirst("");
  }

  private static List<String> parts(String path) {
    return List.of(path.replaceAll("^/|/$", "").split("/"));
  }

  private static Refusal noSuchAddress() {
    return Refusal.of(404, "", "resource not found");
  }
}

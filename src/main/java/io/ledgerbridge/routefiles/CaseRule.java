package io.ledgerbridge.routefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Each flow is shown once working and once stopping for a person. */
final class CaseRule implements RouteFileRule {

  private final RouteFolder folder;

  CaseRule(RouteFolder folder) {
    this.folder = folder;
  }

  @Override
  public Stream<RouteProblem> check(RouteFile file) {
    return file.isFlow()
        ? file.ids().stream().filter(RouteId::runs).flatMap(id -> check(file, id))
        : Stream.of();
  }

  private Stream<RouteProblem> check(RouteFile file, RouteId flow) {
    Path cases = folder.path().resolve(file.name()).resolveSibling("cases").resolve(flow.id());
    List<YamlNode> outcomes = files(cases).flatMap(CaseRule::outcomes).toList();
    return Stream.of("created", "parked")
        .filter(wanted -> outcomes.stream().noneMatch(then -> says(then, wanted)))
        .map(
            wanted ->
                RouteProblem.at(
                    file.name(),
                    flow.line(),
                    "the flow '" + flow.id() + "' has no case with then: " + wanted,
                    "add one as " + folder.name(cases) + "/….case.yaml"));
  }

  private static boolean says(YamlNode then, String wanted) {
    return then.text().equals(wanted) || then.child(wanted).isPresent();
  }

  private static Stream<Path> files(Path cases) {
    if (!Files.isDirectory(cases)) {
      return Stream.of();
    }
    try (Stream<Path> found = Files.list(cases)) {
      return found.filter(p -> p.toString().endsWith(".case.yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A case that cannot be read shows nothing; running the cases says what is wrong with it. */
  private static Stream<YamlNode> outcomes(Path file) {
    try {
      return YamlNode.parse(Files.readString(file)).child("then").stream();
    } catch (IOException | YamlEngineException e) {
      return Stream.of();
    }
  }
}

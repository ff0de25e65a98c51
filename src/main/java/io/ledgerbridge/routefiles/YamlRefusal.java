package io.ledgerbridge.routefiles;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.camel.dsl.yaml.common.exception.UnknownNodeIdException;
import org.apache.camel.dsl.yaml.common.exception.UnsupportedFieldException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says why a file is no YAML, or not Camel's: a syntax error, an unknown step or field. */
record YamlRefusal(FileFault fault) {

  private static final Pattern NO_FIELD = Pattern.compile("Unsupported field: (\\S+)");
  private static final Pattern NO_STEP = Pattern.compile("Unknown node id: (\\S+)");
  private static final Pattern BARE_BRACES =
      Pattern.compile("^[^#\"'\\n]*?[:\\-\\[,] *(\\{\\{)", Pattern.MULTILINE);

  Optional<RouteProblem> problem() {
    return bareBraces().or(this::field).or(this::step).or(this::syntax);
  }

  private Optional<RouteProblem> bareBraces() {
    return fault
        .first(YamlEngineException.class)
        .flatMap(e -> BARE_BRACES.matcher(fault.text()).results().findFirst())
        .map(this::quote);
  }

  private RouteProblem quote(MatchResult bare) {
    int line = (int) fault.text().substring(0, bare.start(1)).lines().count();
    return fault.problem(
        line, "a {{placeholder}} stands without quotes", "put it in double quotes");
  }

  /** Camel marks the piece around the field, so the line is looked for from there on. */
  private Optional<RouteProblem> field() {
    return fault
        .first(UnsupportedFieldException.class)
        .flatMap(e -> fault.match(NO_FIELD))
        .map(
            name ->
                fault.problem(
                    fault.lineWith(name + ":", markedLine()),
                    "'" + name + "' is not known at this place",
                    "correct its spelling or its indentation"));
  }

  private Optional<RouteProblem> step() {
    return fault
        .first(UnknownNodeIdException.class)
        .flatMap(e -> fault.match(NO_STEP))
        .map(
            name ->
                fault.problem(
                    markedLine(),
                    "Camel has no step '" + name + "'",
                    "correct its spelling or its indentation"));
  }

  private Optional<RouteProblem> syntax() {
    return fault
        .first(MarkedYamlEngineException.class)
        .map(
            e ->
                fault.problem(
                    markedLine(),
                    FileFault.oneLine(e.getProblem()),
                    "correct the YAML at this line or the one above: indentation, colon or quote"));
  }

  private int markedLine() {
    return fault
        .first(MarkedYamlEngineException.class)
        .flatMap(MarkedYamlEngineException::getProblemMark)
        .map(mark -> mark.getLine() + 1)
        .orElse(0);
  }
}

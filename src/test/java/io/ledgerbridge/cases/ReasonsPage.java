package io.ledgerbridge.cases;

import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.Reason.Kind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code docs/reasons.md}: every reason with what it means and what to do, and a sentence that a
 * case has just brought about.
 */
final class ReasonsPage {
  private static final String HEAD =
      """
      # Why a record is not delivered

      Every record that a flow takes is delivered, or there is a reason with a sentence: what failed, on which record, what to
      do. *Parked*, it waits for a person, who corrects the matter and replays it, or dismisses it with a note. *Waiting*, it
      goes on by itself. The sentences below are those of real [cases](cases.md).

      <!-- Made from the code and the cases: change those, then run %s -->
      """;

  private final Path routes;
  private final Map<Path, Case> cases = new LinkedHashMap<>();

  ReasonsPage(Path routes) {
    this.routes = routes;
    CaseFiles.in(routes).forEach(file -> cases.put(file, ReadCase.from(file)));
  }

  /** The first case that expects the reason, parked or waiting, as its kind says. */
  Optional<Path> caseOf(Code code) {
    return cases.entrySet().stream()
        .filter(each -> held(code, each.getValue().then()).equals(Optional.of(code)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * @param play gives the reason that a case ends with
   * @param command that renews the page
   */
  String text(Function<Path, Optional<Reason>> play, String command) {
    return HEAD.formatted(command)
        + "\n## Parked: a person must act\n"
        + part(Kind.PARKS, play)
        + "\n## Waiting: it goes on by itself\n"
        + part(Kind.WAITS, play);
  }

  private static Optional<Code> held(Code code, Then then) {
    Optional<Then.Held> held = code.kind() == Kind.PARKS ? then.parked() : then.waiting();
    return held.flatMap(Then.Held::code);
  }

  private String part(Kind kind, Function<Path, Optional<Reason>> play) {
    return codes(kind).stream().map(code -> entry(code, play)).collect(Collectors.joining());
  }

  private String entry(Code code, Function<Path, Optional<Reason>> play) {
    Path file = caseOf(code).orElseThrow(() -> new IllegalStateException(code + " has no case"));
    Reason reason =
        play.apply(file)
            .filter(each -> each.code() == code)
            .orElseThrow(() -> new IllegalStateException(file + " does not end with " + code));
    return """

        ### %s

        %s

        **What to do:** %s

        > %s

        ([the case](../routes/%s))
        """
        .formatted(
            code,
            code.meaning(),
            code.remedy(),
            reason.sentence().replace("\n", "\n> "),
            routes.relativize(file).toString().replace('\\', '/'));
  }

  private static List<Code> codes(Kind kind) {
    return Arrays.stream(Code.values()).filter(code -> code.kind() == kind).toList();
  }
}

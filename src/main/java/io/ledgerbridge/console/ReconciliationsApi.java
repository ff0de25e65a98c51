package io.ledgerbridge.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.people.Who;
import io.ledgerbridge.review.Difference;
import io.ledgerbridge.review.Reconciliation;
import io.ledgerbridge.review.Reconciliations;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/reconciliations}: both sides of a period compared. */
@RestController
@RequestMapping("/api/reconciliations")
class ReconciliationsApi {
  private final Reconciliations reconciliations;
  private final PickPortal portals;
  private final Who who;

  ReconciliationsApi(Reconciliations reconciliations, PickPortal portals, Who who) {
    this.reconciliations = reconciliations;
    this.portals = portals;
    this.who = who;
  }

  /**
   * What is asked for.
   *
   * @param from a day in the portal's time zone, or a moment
   * @param to the end, not included
   */
  record Wanted(String from, String to, String portal, String by) {}

  /** One reconciliation, with what it found. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReconciliationView(Reconciliation reconciliation, List<Difference> differences) {}

  @GetMapping
  List<Reconciliation> list() {
    return reconciliations.all();
  }

  @GetMapping("/{id}")
  ReconciliationView show(@PathVariable long id) {
    return new ReconciliationView(find(id), reconciliations.differences(id));
  }

  /** For a spreadsheet. */
  @GetMapping("/{id}/csv")
  ResponseEntity<String> csv(@PathVariable long id) {
    find(id);
    String lines =
        Stream.concat(
                Stream.of(Csv.line(Csv.HEADER)),
                reconciliations.differences(id).stream().map(Csv::line))
            .collect(Collectors.joining());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
        .body(lines);
  }

  @PostMapping
  Reconciliation start(@RequestBody Wanted wanted) {
    Portal portal = portals.pick(wanted.portal());
    Instant from = Days.from(wanted.from(), "from", portal);
    Instant to = Days.from(wanted.to(), "to", portal);
    if (!from.isBefore(to)) {
      throw new ApiRefusal(HttpStatus.BAD_REQUEST, "from must be before to.");
    }
    String by = who.nameOr(wanted.by());
    return reconciliations.add(portal.id(), from, to, Days.cut(by, 255));
  }

  private Reconciliation find(long id) {
    return reconciliations
        .find(id)
        .orElseThrow(
            () -> new ApiRefusal(HttpStatus.NOT_FOUND, "There is no reconciliation " + id + "."));
  }
}

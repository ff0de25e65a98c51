package io.ledgerbridge.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ledgerbridge.delivery.Previewed;
import io.ledgerbridge.routing.FlowTrials;
import io.ledgerbridge.routing.FlowTrials.Request;
import io.ledgerbridge.routing.FlowTrials.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/flows/{flow}/preview}: what a flow would make of a record; nothing is written. */
@RestController
@RequestMapping("/api/flows/{flow}/preview")
public class PreviewApi {
  private final FlowTrials trials;
  private final PickPortal portals;

  PreviewApi(FlowTrials trials, PickPortal portals) {
    this.trials = trials;
    this.portals = portals;
  }

  /**
   * A record in a flow.
   *
   * @param triggered when the flow's trigger was reached; null where it was not yet
   * @param sentence what would happen, in words
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PreviewView(
      String flow,
      String portal,
      String objectType,
      String objectId,
      String objectName,
      Instant triggered,
      String sentence,
      List<Previewed> documents) {}

  @GetMapping
  public PreviewView preview(
      @PathVariable String flow,
      @RequestParam String objectId,
      @RequestParam(required = false) String portal) {
    String type =
        trials
            .objectType(flow)
            .orElseThrow(
                () -> new ApiRefusal(HttpStatus.NOT_FOUND, "There is no flow " + flow + "."));
    if (!objectId.matches("\\d{1,20}")) {
      throw new ApiRefusal(HttpStatus.BAD_REQUEST, "objectId is the number of a HubSpot record.");
    }
    String id = portals.pick(portal).id();
    Request request =
        new Request(
            portals.pick(portal),
            flow,
            type,
            List.of(objectId),
            Optional.empty(),
            Optional.empty());
    return trials.run(request).stream()
        .findFirst()
        .map(result -> view(flow, id, type, result))
        .orElseThrow(
            () ->
                new ApiRefusal(
                    HttpStatus.NOT_FOUND,
                    "HubSpot has no record %s of %s.".formatted(objectId, type)));
  }

  private static PreviewView view(String flow, String portal, String type, Result result) {
    return new PreviewView(
        flow,
        portal,
        type,
        result.objectId(),
        result.objectName(),
        result.reachedAt().orElse(null),
        sentence(flow, result),
        result.documents());
  }

  private static String sentence(String flow, Result result) {
    if (!result.failure().isEmpty()) {
      return "The flow fails on it: " + result.failure();
    }
    if (!result.documents().isEmpty()) {
      return "The flow takes it.";
    }
    return result.reachedAt().isPresent()
        ? "The flow " + flow + " does not take it: its conditions do not hold now."
        : "The flow " + flow + " does not take it: its trigger was not reached.";
  }
}

package io.ledgerbridge.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One record at an action of a workflow, as the simulator saw it.
 *
 * @param deal the record
 * @param endedAt empty while its workflow waits
 * @param answeredIn how long the first answer took, in milliseconds; 0 while there is none
 * @param posts how many times the node was called for it
 * @param completions how many times it was completed
 * @param effective how many of these ended it: at most one
 * @param documentId what it was completed with
 * @param problem what was wrong with the last answer; blank for nothing
 */
record Execution(
    String deal,
    String state,
    Instant startedAt,
    Optional<Instant> endedAt,
    long answeredIn,
    int posts,
    int completions,
    int effective,
    String documentId,
    String problem) {

  static Execution of(JsonNode json) {
    return new Execution(
        json.path("objectId").asText(),
        json.path("state").asText(),
        Instant.parse(json.path("startedAt").asText()),
        Optional.ofNullable(json.get("endedAt")).map(at -> Instant.parse(at.asText())),
        json.path("answeredInMillis").asLong(),
        json.path("posts").asInt(),
        json.path("completions").asInt(),
        json.path("effectiveCompletions").asInt(),
        json.path("outputs").path("documentId").asText(),
        json.path("problem").asText());
  }

  /** Whether the node has taken it: from then on its workflow waits. */
  boolean answered() {
    return ended() || state.equals("waiting");
  }

  boolean ended() {
    return endedAt.isPresent();
  }
}

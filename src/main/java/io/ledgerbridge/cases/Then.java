package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.simulator.hubspot.ActionExecution;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must come of it. Without parked, waiting, filtered or dismissed the record must be
 * delivered.
 *
 * @param created by QuickBooks entity; a list where several are made, in any order
 * @param notCreated QuickBooks entities of which none may be made
 * @param times how many documents are made; without it, as many as {@code created} names
 * @param filtered the flow reads the record and makes nothing of it
 * @param dismissed a person said that nothing is to be made of it
 * @param workflow what each execution of the action came to, in the order in which they began;
 *     alone it means that nothing else came of it
 * @param writtenBack properties of the HubSpot record afterwards
 */
record Then(
    Map<String, JsonNode> created,
    List<String> notCreated,
    Optional<Integer> times,
    Optional<Held> parked,
    Optional<Held> waiting,
    boolean filtered,
    boolean dismissed,
    List<Told> workflow,
    Map<String, JsonNode> writtenBack) {

  /**
   * Why it is not delivered.
   *
   * @param sentence words, or several, that the sentence must have
   */
  record Held(Optional<Reason.Code> code, List<String> sentence) {
    Held {
      sentence = Given.list(sentence);
    }
  }

  /**
   * What a workflow knows of its execution.
   *
   * @param state SUCCESS, FAIL_CONTINUE, WAITING, FAILED or EXPIRED
   * @param reason words, or several, that the reason must have
   */
  record Told(
      ActionExecution.State state,
      List<String> reason,
      JsonNode documentId,
      JsonNode documentNumber,
      JsonNode documentUrl,
      JsonNode total) {
    Told {
      Case.require(state != null, "then.workflow.state", "how far the execution has come");
      reason = Given.list(reason);
    }
  }

  Then {
    workflow = Given.list(workflow);
    created = created == null ? Map.of() : created;
    notCreated = Given.list(notCreated);
    writtenBack = writtenBack == null ? Map.of() : writtenBack;
    long ends =
        Stream.of(parked.isPresent(), waiting.isPresent(), filtered, dismissed)
            .filter(said -> said)
            .count();
    Case.require(
        ends == 1 || ends == 0 && !(created.isEmpty() && workflow.isEmpty()),
        "then",
        "say created, or just one of parked, waiting, filtered and dismissed");
  }

  /** The workflow was answered at once, and nothing else came of it. */
  boolean refused() {
    return created.isEmpty()
        && parked.isEmpty()
        && waiting.isEmpty()
        && !filtered
        && !dismissed
        && !workflow.isEmpty();
  }

  /** The QuickBooks entities that the case speaks of. */
  Set<String> entities() {
    Set<String> entities = new LinkedHashSet<>(created.keySet());
    entities.addAll(notCreated);
    return entities;
  }
}

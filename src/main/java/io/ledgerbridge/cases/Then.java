package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.sales.Reason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must come of it. Without parked, waiting or filtered the record must be delivered.
 *
 * @param created by QuickBooks entity; a list where several are made, in any order
 * @param notCreated QuickBooks entities of which none may be made
 * @param times how many documents are made; without it, as many as {@code created} names
 * @param filtered the flow reads the record and makes nothing of it
 * @param writtenBack properties of the HubSpot record afterwards
 */
record Then(
    Map<String, JsonNode> created,
    List<String> notCreated,
    Optional<Integer> times,
    Optional<Held> parked,
    Optional<Held> waiting,
    boolean filtered,
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

  Then {
    created = created == null ? Map.of() : created;
    notCreated = Given.list(notCreated);
    writtenBack = writtenBack == null ? Map.of() : writtenBack;
    int ends = (parked.isPresent() ? 1 : 0) + (waiting.isPresent() ? 1 : 0) + (filtered ? 1 : 0);
    Case.require(
        ends == 1 || ends == 0 && !created.isEmpty(),
        "then",
        "say created, or just one of parked, waiting and filtered");
  }

  /** The QuickBooks entities that the case speaks of. */
  Set<String> entities() {
    Set<String> entities = new LinkedHashSet<>(created.keySet());
    entities.addAll(notCreated);
    return entities;
  }
}

package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.simulator.hubspot.ActionExecution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a case.
 *
 * @param read whether the record was read from HubSpot and shown to the flow
 * @param delivery of the record, the newest
 * @param created what QuickBooks made, by entity
 * @param properties of the deal, or of the record where there is no deal
 * @param executions of workflows' actions
 * @param unspent faults that were never met, each a sentence
 * @param refusals of a strict reader of payloads, where one listens
 */
record Outcome(
    boolean read,
    Optional<Delivery> delivery,
    Map<String, List<ObjectNode>> created,
    Map<String, String> properties,
    List<Throwable> refusals,
    List<ActionExecution> executions,
    List<String> unspent) {

  /** Why it is parked or waits. */
  Optional<Reason> reason() {
    return delivery
        .filter(row -> row.reasonCode().isPresent())
        .map(row -> new Reason(Code.valueOf(row.reasonCode().get()), row.reason().orElse("")));
  }

  /** What became of the record, in words. */
  String told() {
    return delivery.map(Outcome::told).orElse("nothing: the flow did not take the record");
  }

  private static String told(Delivery row) {
    String document = row.documentNumber().map(" as number "::concat).orElse("");
    String code = row.reasonCode().map(" "::concat).orElse("");
    String sentence = row.reason().map(": "::concat).orElse("");
    return row.state().id() + document + code + sentence;
  }
}

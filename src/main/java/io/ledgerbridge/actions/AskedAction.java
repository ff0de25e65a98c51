package io.ledgerbridge.actions;

import java.util.Map;

/**
 * What a workflow asks for.
 *
 * @param callbackId HubSpot's name of this execution: it is completed under it
 * @param flow what the document is remembered by: the action and the QuickBooks company, so that
 *     two workflows that ask for the same get one document
 * @param inputs what was chosen, by the flow's names of the inputs; blank ones are left out
 * @param workflow id of the workflow; empty where HubSpot does not say
 */
public record AskedAction(
    String portal,
    String callbackId,
    Action action,
    String objectType,
    String objectId,
    String flow,
    Map<String, String> inputs,
    String workflow) {

  /** What makes it a repeat of another. */
  record Execution(String portal, String callbackId) {}

  Execution execution() {
    return new Execution(portal, callbackId);
  }
}

package io.ledgerbridge.loadtest;

import java.util.List;
import java.util.stream.Collectors;

/** One webhook event: the stage of a deal changed. */
record Event(long portal, String deal, String stage, long occurredAt) {

  static String array(List<Event> events) {
    return events.stream().map(Event::json).collect(Collectors.joining(",", "[", "]"));
  }

  private String json() {
    return ("{\"eventId\":1,\"subscriptionId\":25,\"portalId\":%d,\"appId\":54321,\"occurredAt\":%d,"
            + "\"subscriptionType\":\"deal.propertyChange\",\"attemptNumber\":0,\"objectId\":%s,"
            + "\"propertyName\":\"dealstage\",\"propertyValue\":\"%s\",\"changeSource\":\"CRM_UI\"}")
        .formatted(portal, occurredAt, deal, stage);
  }
}

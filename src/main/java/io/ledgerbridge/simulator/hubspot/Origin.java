package io.ledgerbridge.simulator.hubspot;

/** Who made a change. HubSpot itself and its users may also set what is read-only for callers. */
enum Origin {
  PERSON("CRM_UI", "userId:959199"),
  CALLER("INTEGRATION", "54321");

  private final String source;
  private final String sourceId;

  Origin(String source, String sourceId) {
    this.source = source;
    this.sourceId = sourceId;
  }

  String source() {
    return source;
  }

  String sourceId() {
    return sourceId;
  }
}

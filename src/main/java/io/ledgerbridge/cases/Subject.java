package io.ledgerbridge.cases;

import java.util.List;

/** The kinds of record that a flow takes. */
enum Subject {
  DEAL("deals", "0-3", List.of("dealstage", "dealname")),
  QUOTE(
      "quotes",
      "0-14",
      List.of(
          "hs_status",
          "hs_quote_esign_status",
          "hs_sign_status",
          "hs_esign_date",
          "hs_esign_num_signers_completed")),
  PAYMENT("commerce_payments", "0-101", List.of("hs_latest_status"));

  private final String objectType;
  private final String typeId;
  private final List<String> triggers;

  Subject(String objectType, String typeId, List<String> triggers) {
    this.objectType = objectType;
    this.typeId = typeId;
    this.triggers = triggers;
  }

  /** HubSpot's plural. */
  String objectType() {
    return objectType;
  }

  String typeId() {
    return typeId;
  }

  /** The key in a case file. */
  String key() {
    return "given." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Properties that are set when the case's trigger is reached, not before. */
  List<String> triggers() {
    return triggers;
  }

  /** The name of its property changes in webhooks. */
  String subscription() {
    return this == DEAL ? "deal.propertyChange" : "object.propertyChange";
  }
}

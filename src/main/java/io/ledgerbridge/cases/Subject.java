package io.ledgerbridge.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/** The kinds of record that a flow takes. */
enum Subject {
  @JsonProperty("deal")
  DEAL("deals", List.of("dealstage", "dealname")),
  @JsonProperty("quote")
  QUOTE(
      "quotes",
      List.of(
          "hs_status",
          "hs_quote_esign_status",
          "hs_sign_status",
          "hs_esign_date",
          "hs_esign_num_signers_completed")),
  @JsonProperty("payment")
  PAYMENT("commerce_payments", List.of("hs_latest_status"));

  private final String objectType;
  private final List<String> triggers;

  Subject(String objectType, List<String> triggers) {
    this.objectType = objectType;
    this.triggers = triggers;
  }

  /** HubSpot's plural. */
  String objectType() {
    return objectType;
  }

  /** The key in a case file. */
  String key() {
    return "given." + word();
  }

  /** Whether a flow's name begins with it: {@code quote-signed-to-invoice}. */
  boolean named(String flow) {
    return flow.startsWith(word() + "-");
  }

  /** What a person calls it, e.g. {@code payment}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Properties that are set when the case's trigger is reached, not before. */
  List<String> triggers() {
    return triggers;
  }
}

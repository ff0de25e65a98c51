package io.ledgerbridge.doctor;

import java.util.List;

/** Whether the public address leads to this application. */
record AddressQuestion(Look look, String publicUrl) implements Question {
  private static final String NAME = "public address";
  private static final String HEALTH = "/actuator/health/liveness";

  @Override
  public List<Diagnosis> ask() {
    if (publicUrl.isBlank()) {
      return List.of(
          Diagnosis.mind(
              NAME,
              "There is none: records are found by polling, and workflow actions cannot come.",
              "Set PUBLIC_URL to the address that HubSpot shall call."));
    }
    Look.Seen seen = look.get(publicUrl.replaceAll("/+$", "") + HEALTH);
    boolean here = seen.status() == 200 && String.valueOf(seen.body()).contains("\"UP\"");
    return List.of(here ? there() : lost(seen));
  }

  private Diagnosis there() {
    return publicUrl.startsWith("https:")
        ? Diagnosis.good(NAME, publicUrl + " leads here.")
        : Diagnosis.mind(
            NAME,
            publicUrl + " leads here, but without TLS.",
            "HubSpot calls https only: put a proxy with a certificate before it.");
  }

  private Diagnosis lost(Look.Seen seen) {
    String what = seen.status() == 0 ? seen.body() : "it answers " + seen.status();
    return Diagnosis.bad(
        NAME,
        publicUrl + " does not lead here: " + what + ".",
        "Let the proxy pass all paths on, or correct PUBLIC_URL.");
  }
}

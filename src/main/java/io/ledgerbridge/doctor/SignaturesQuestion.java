package io.ledgerbridge.doctor;

import io.ledgerbridge.simulator.hubspot.Signatures;
import java.util.List;
import java.util.Map;

/**
 * Whether what HubSpot signs is taken on its way through the proxy, and what nobody signed is not.
 * An empty array of events is sent, of which nothing is stored.
 */
record SignaturesQuestion(Look look, String publicUrl, String secret) implements Question {
  private static final String NAME = "signatures";
  private static final String EMPTY = "[]";

  @Override
  public List<Diagnosis> ask() {
    if (secret.isBlank()) {
      return List.of(
          Diagnosis.mind(
              NAME,
              "There is no key, so no webhook and no workflow action is taken.",
              "Set HUBSPOT_CLIENT_SECRET to the client secret of the HubSpot app."));
    }
    return publicUrl.isBlank() ? List.of() : List.of(tried());
  }

  private Diagnosis tried() {
    String address = publicUrl.replaceAll("/+$", "") + "/hubspot/webhooks";
    Look.Seen signed = look.post(address, EMPTY, signature(secret, address));
    Look.Seen other = look.post(address, EMPTY, signature(secret + "x", address));
    if (signed.status() == 200 && other.status() == 401) {
      return Diagnosis.good(NAME, "What is signed is taken, what is not is refused.");
    }
    return Diagnosis.bad(
        NAME,
        "A signed webhook is answered %d and one with a wrong signature %d, not 200 and 401."
            .formatted(signed.status(), other.status()),
        "Let the proxy keep path and body as they are; PUBLIC_URL is what HubSpot calls.");
  }

  private static Map<String, Object> signature(String key, String address) {
    return Map.of(
        "X-HubSpot-Signature",
        Signatures.v2(key, "POST", address, EMPTY),
        "X-HubSpot-Signature-Version",
        "v2");
  }
}

package io.ledgerbridge.connecting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.connections.Provider;
import io.ledgerbridge.connections.Seal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A consent as the browser keeps it: sealed, so that nobody reads or changes it, and every node
 * that has the key can take the browser back.
 */
public final class ConsentNote {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Seal seal;
  private final Clock clock;

  public ConsentNote(Seal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /** The text of the cookie. */
  public String write(Consent consent) {
    String text =
        JSON.createObjectNode()
            .put("state", consent.state())
            .put("verifier", consent.verifier())
            .put("redirectUri", consent.redirectUri())
            .put("alias", consent.alias())
            .put("until", consent.until().toEpochMilli())
            .toString();
    return seal.closeNote(text, purpose(consent.provider()));
  }

  /** Empty unless it was written here for that provider, is unchanged and in time. */
  public Optional<Consent> read(Provider provider, String note) {
    return seal.openNote(note, purpose(provider))
        .map(text -> consent(provider, text))
        .filter(consent -> consent.until().isAfter(clock.instant()));
  }

  private static Consent consent(Provider provider, String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new Consent(
          provider,
          json.path("state").asText(),
          json.path("verifier").asText(),
          json.path("redirectUri").asText(),
          json.path("alias").asText(),
          Instant.ofEpochMilli(json.path("until").asLong()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A sealed consent is no JSON", e);
    }
  }

  private static String purpose(Provider provider) {
    return "consent:" + provider.id();
  }
}

package io.ledgerbridge.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What binds a code to the application that asked for it (RFC 7636).
 *
 * @param challenge empty where none was sent: then any verifier will do
 * @param method {@code S256} or {@code plain}
 */
public record ProofKey(String challenge, String method) {
  public static final ProofKey NONE = new ProofKey("", "");

  /** As an authorization request gives it. */
  public static ProofKey of(Call call) {
    return new ProofKey(
        call.param("code_challenge").orElse(""),
        call.param("code_challenge_method").orElse("plain"));
  }

  public boolean fits(String verifier) {
    return challenge.isEmpty()
        || challenge.equals(method.equals("S256") ? hashed(verifier) : verifier);
  }

  private static String hashed(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.ledgerbridge.quickbooks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether Intuit sent a notification. Answers {@code false} to whatever is missing or
 * malformed and never throws.
 *
 * @see <a href="https://developer.intuit.com/app/developer/qbo/docs/develop/webhooks">Intuit:
 *     webhooks</a>
 */
public final class QuickBooksSignature {
  /** The header that carries it: Base64 of HMAC-SHA256 over the raw body. */
  public static final String HEADER = "intuit-signature";

  private static final String ALGORITHM = "HmacSHA256";
  private final String verifier;

  /**
   * @param verifier the verifier token of the app's webhooks; while it is blank nothing is valid
   */
  public QuickBooksSignature(String verifier) {
    this.verifier = verifier.strip();
  }

  /**
   * @param signature as it was sent, or null
   */
  public boolean isValid(byte[] body, String signature) {
    return !verifier.isEmpty()
        && signature != null
        && MessageDigest.isEqual(expected(body), signature.strip().getBytes(US_ASCII));
  }

  private byte[] expected(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(verifier.getBytes(UTF_8), ALGORITHM));
      return Base64.getEncoder().encode(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}

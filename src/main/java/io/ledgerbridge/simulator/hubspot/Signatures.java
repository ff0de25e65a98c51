package io.ledgerbridge.simulator.hubspot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HubSpot's three signatures of a request.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation">Validating
 *     requests</a>
 */
public final class Signatures {
  private static final Map<String, String> DECODED =
      Map.ofEntries(
          Map.entry("%3A", ":"),
          Map.entry("%2F", "/"),
          Map.entry("%3F", "?"),
          Map.entry("%40", "@"),
          Map.entry("%21", "!"),
          Map.entry("%24", "$"),
          Map.entry("%27", "'"),
          Map.entry("%28", "("),
          Map.entry("%29", ")"),
          Map.entry("%2A", "*"),
          Map.entry("%2C", ","),
          Map.entry("%3B", ";"));

  private Signatures() {}

  public static String v1(String secret, String body) {
    return sha256(secret + body);
  }

  public static String v2(String secret, String method, String uri, String body) {
    return sha256(secret + method + uri + body);
  }

  /**
   * @param millis the value of X-HubSpot-Request-Timestamp
   */
  public static String v3(String secret, String method, String uri, String body, long millis) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(bytes(method + decoded(uri) + body + millis)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String decoded(String uri) {
    String decoded = uri;
    for (Map.Entry<String, String> each : DECODED.entrySet()) {
      decoded = decoded.replace(each.getKey(), each.getValue());
    }
    return decoded;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package io.ledgerbridge.hubspot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether HubSpot sent a request. Answers {@code false} to whatever is missing or malformed
 * and never throws.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation">request
 *     validation</a>
 */
public final class HubSpotSignature {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** All that HubSpot decodes before it signs; the rest of the URI stays as it was called. */
  private static final Pattern DECODED =
      Pattern.compile("%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)", Pattern.CASE_INSENSITIVE);

  private final String clientSecret;
  private final Clock clock;

  /**
   * @param clientSecret of the HubSpot app; while it is blank nothing is valid
   */
  public HubSpotSignature(String clientSecret, Clock clock) {
    this.clientSecret = clientSecret;
    this.clock = clock;
  }

  /** Whether the signatures are HubSpot's. Where v3 is there it alone decides. */
  public boolean isValid(SignedRequest request) {
    if (clientSecret.isBlank()) {
      return false;
    }
    if (request.signatureV3().isPresent()) {
      return isValidV3(request);
    }
    return switch (request.version().orElse("").strip().toLowerCase(Locale.ROOT)) {
      case "v1" -> isValidV1(request);
      case "v2" -> isValidV2(request);
      default -> false;
    };
  }

  /** App webhook subscriptions. */
  boolean isValidV1(SignedRequest request) {
    return matchesHex(request, sha256(bytes(clientSecret), request.body()));
  }

  /** Custom workflow actions and the workflow action "Send a webhook". */
  boolean isValidV2(SignedRequest request) {
    byte[] head = bytes(clientSecret + request.method() + request.uri());
    return matchesHex(request, sha256(head, request.body()));
  }

  /** Everything recent: not older than five minutes, and not from the future either. */
  boolean isValidV3(SignedRequest request) {
    return isRecent(request.timestamp().orElse(""))
        && uris(request.uri()).anyMatch(uri -> matchesV3(request, uri));
  }

  private boolean matchesV3(SignedRequest request, String uri) {
    byte[] expected =
        hmac(
            bytes(request.method() + uri),
            request.body(),
            bytes(request.timestamp().orElse("").strip()));
    String sent = request.signatureV3().orElse("").strip();
    return equal(Base64.getEncoder().encode(expected), sent);
  }

  /** HubSpot documents the decoding; its own libraries leave it out. */
  private static Stream<String> uris(String uri) {
    return Stream.of(decoded(uri), uri).distinct();
  }

  private static String decoded(String uri) {
    return DECODED.matcher(uri).replaceAll(HubSpotSignature::character);
  }

  private static String character(MatchResult hex) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16)));
  }

  private boolean isRecent(String timestamp) {
    try {
      long age = Math.subtractExact(clock.millis(), Long.parseLong(timestamp.strip()));
      return age <= TOLERANCE.toMillis() && age >= -TOLERANCE.toMillis();
    } catch (ArithmeticException | NumberFormatException e) {
      return false;
    }
  }

  private static boolean matchesHex(SignedRequest request, byte[] expected) {
    String sent = request.signature().orElse("").strip();
    return equal(bytes(HexFormat.of().formatHex(expected)), sent);
  }

  private static boolean equal(byte[] expected, String sent) {
    return MessageDigest.isEqual(expected, sent.getBytes(US_ASCII));
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.of(parts).forEach(digest::update);
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private byte[] hmac(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(clientSecret), "HmacSHA256"));
      Stream.of(parts).forEach(mac::update);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}

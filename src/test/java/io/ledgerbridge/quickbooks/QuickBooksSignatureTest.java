package io.ledgerbridge.quickbooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickBooksSignatureTest {
  // Base64 of HMAC-SHA256, the test case 2 of RFC 4231.
  private static final String KEY = "Jefe";
  private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
  private static final String SIGNATURE =
      Base64.getEncoder()
          .encodeToString(
              HexFormat.of()
                  .parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));

  @Test
  void the_signature_of_the_raw_body_under_the_verifier_is_valid() {
    assertThat(new QuickBooksSignature(KEY).isValid(BODY, SIGNATURE)).isTrue();
    assertThat(new QuickBooksSignature(" Jefe\n").isValid(BODY, " " + SIGNATURE)).isTrue();
    assertThat(new QuickBooksSignature("another").isValid(BODY, SIGNATURE)).isFalse();
    assertThat(new QuickBooksSignature(KEY).isValid(new byte[0], SIGNATURE)).isFalse();
  }

  @Test
  void without_a_verifier_nothing_is_valid() {
    assertThat(new QuickBooksSignature(" ").isValid(BODY, SIGNATURE)).isFalse();
  }

  @Test
  void a_request_without_a_signature_is_not_valid() {
    assertThat(new QuickBooksSignature(KEY).isValid(BODY, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "%%%", "\u00fc"})
  void a_malformed_signature_is_not_valid_and_no_exception(String signature) {
    assertThat(new QuickBooksSignature(KEY).isValid(BODY, signature)).isFalse();
  }
}

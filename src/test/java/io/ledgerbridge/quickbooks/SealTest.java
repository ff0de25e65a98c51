package io.ledgerbridge.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final String TOKEN = "AB11570127472xkApQcsuqTXgmXTms \u00E9\uD83D\uDE00";
  private static final String REALM = "9130357849";
  @TempDir Path folder;

  @Test
  void what_was_sealed_opens_for_its_owner() {
    Seal seal = seal("a secret of any length");

    assertThat(seal.open(seal.close(TOKEN, REALM), REALM)).isEqualTo(TOKEN);
  }

  @Test
  void no_plain_text_is_left_and_no_two_seals_are_the_same() {
    Seal seal = seal("a secret of any length");
    String sealed = seal.close(TOKEN, REALM);

    String bytes = new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1);
    assertThat(sealed).doesNotContain("AB11570127472");
    assertThat(bytes).doesNotContain("AB11570127472");
    assertThat(seal.close(TOKEN, REALM)).isNotEqualTo(sealed);
  }

  @Test
  void it_does_not_open_for_another_owner() {
    Seal seal = seal("a secret of any length");

    refuses(() -> seal.open(seal.close(TOKEN, REALM), "9130357850"));
  }

  @Test
  void it_does_not_open_with_another_key() {
    String sealed = seal("a secret of any length").close(TOKEN, REALM);

    refuses(() -> seal("another secret").open(sealed, REALM));
  }

  @Test
  void a_change_of_any_byte_is_refused() {
    Seal seal = seal("a secret of any length");
    byte[] sealed = Base64.getDecoder().decode(seal.close(TOKEN, REALM));
    for (int index = 0; index < sealed.length; index++) {
      byte[] changed = sealed.clone();
      changed[index] ^= 1;
      refuses(() -> seal.open(Base64.getEncoder().encodeToString(changed), REALM));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "AB11570127472-a token that was never sealed"})
  void what_was_never_sealed_is_refused_with_the_same_sentence(String stored) {
    refuses(() -> seal("a secret of any length").open(stored, REALM));
  }

  @Test
  void a_key_of_32_bytes_in_base64_is_used_as_it_is() {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    String sealed = seal(key).close(TOKEN, REALM);

    assertThat(seal(key).open(sealed, REALM)).isEqualTo(TOKEN);
    refuses(() -> seal(key.toLowerCase(java.util.Locale.ROOT)).open(sealed, REALM));
  }

  @Test
  void without_a_key_one_is_made_kept_and_shown_to_nobody_else() throws IOException {
    String sealed = seal("").close(TOKEN, REALM);

    assertThat(seal("").open(sealed, REALM)).isEqualTo(TOKEN);
    Path file = folder.resolve("new").resolve("encryption.key");
    assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private Seal seal(String key) {
    return Seal.of(key, folder.resolve("new"));
  }

  private static void refuses(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "A stored token cannot be opened: LEDGERBRIDGE_ENCRYPTION_KEY is not the key it was"
                + " sealed with. Set the old key again, or reconnect the company.");
  }
}

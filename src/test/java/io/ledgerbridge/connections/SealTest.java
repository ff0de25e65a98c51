package io.ledgerbridge.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final String TOKEN = "AB11570127472xkApQcsuqTXgmXTms \u00E9\uD83D\uDE00";
  private static final Connection OWNER = Connection.quickbooks("9130357849");
  @TempDir Path folder;

  @Test
  void what_was_sealed_opens_for_its_owner() {
    Seal seal = seal("a secret of any length");

    assertThat(seal.open(seal.close(TOKEN, OWNER), OWNER)).isEqualTo(TOKEN);
  }

  @Test
  void a_note_opens_for_its_purpose_only_and_never_as_a_token() {
    Seal seal = seal("a secret of any length");
    String note = seal.closeNote("state", "quickbooks:9130357849");

    assertThat(seal.openNote(note, "quickbooks:9130357849")).contains("state");
    assertThat(note).matches("[A-Za-z0-9_-]+");
    assertThat(seal.openNote(note, "another")).isEmpty();
    assertThat(seal.openNote("?", "another")).isEmpty();
    assertThat(seal("another secret").openNote(note, "quickbooks:9130357849")).isEmpty();
    String padded = note + "=".repeat((4 - note.length() % 4) % 4);
    String asToken = padded.replace('-', '+').replace('_', '/');
    assertThatThrownBy(() -> seal.open(asToken, OWNER)).isInstanceOf(WrongKey.class);
  }

  @Test
  void no_plain_text_is_left_and_no_two_seals_are_the_same() {
    Seal seal = seal("a secret of any length");
    String sealed = seal.close(TOKEN, OWNER);

    String bytes = new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1);
    assertThat(sealed).doesNotContain("AB11570127472");
    assertThat(bytes).doesNotContain("AB11570127472");
    assertThat(seal.close(TOKEN, OWNER)).isNotEqualTo(sealed);
  }

  @Test
  void it_opens_neither_for_another_owner_nor_for_the_same_account_of_the_other_system() {
    Seal seal = seal("a secret of any length");
    String sealed = seal.close(TOKEN, OWNER);

    assertThatThrownBy(() -> seal.open(sealed, Connection.quickbooks("9130357850")))
        .isInstanceOf(WrongKey.class);
    assertThatThrownBy(() -> seal.open(sealed, Connection.hubspot(OWNER.account())))
        .isInstanceOf(WrongKey.class);
  }

  @Test
  void it_does_not_open_with_another_key() {
    String sealed = seal("a secret of any length").close(TOKEN, OWNER);

    refuses(() -> seal("another secret").open(sealed, OWNER));
  }

  @Test
  void after_a_change_of_the_key_the_previous_one_still_opens_and_the_new_one_seals() {
    String sealed = seal("old secret").close(TOKEN, OWNER);
    Seal seal = Keys.seal("new secret", "old secret", folder);

    assertThat(seal.open(sealed, OWNER)).isEqualTo(TOKEN);
    assertThat(seal.newest(sealed)).isFalse();
    String again = seal.again(sealed, OWNER);
    assertThat(seal.newest(again)).isTrue();
    assertThat(seal("new secret").open(again, OWNER)).isEqualTo(TOKEN);
    refuses(() -> seal("old secret").open(again, OWNER));
  }

  @Test
  void what_an_earlier_version_sealed_opens() throws Exception {
    byte[] key = MessageDigest.getInstance("SHA-256").digest("secret".getBytes());
    byte[] sealed =
        new AesGcmJce(key)
            .encrypt(TOKEN.getBytes(StandardCharsets.UTF_8), OWNER.account().getBytes());
    String stored = Base64.getEncoder().encodeToString(sealed);

    assertThat(seal("secret").open(stored, OWNER)).isEqualTo(TOKEN);
    assertThat(seal("secret").newest(stored)).isFalse();
  }

  @Test
  void a_change_of_any_byte_is_refused() {
    Seal seal = seal("a secret of any length");
    byte[] sealed = Base64.getDecoder().decode(seal.close(TOKEN, OWNER));
    for (int index = 0; index < sealed.length; index++) {
      byte[] changed = sealed.clone();
      changed[index] ^= 1;
      refuses(() -> seal.open(Base64.getEncoder().encodeToString(changed), OWNER));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "AB11570127472-a token that was never sealed"})
  void what_was_never_sealed_is_refused_with_the_same_sentence(String stored) {
    refuses(() -> seal("a secret of any length").open(stored, OWNER));
  }

  @Test
  void a_key_of_32_bytes_in_base64_is_used_as_it_is() {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    String sealed = seal(key).close(TOKEN, OWNER);

    assertThat(seal(key).open(sealed, OWNER)).isEqualTo(TOKEN);
    refuses(() -> seal(key.toLowerCase(java.util.Locale.ROOT)).open(sealed, OWNER));
  }

  @Test
  void without_a_key_one_is_made_kept_shown_to_nobody_else_and_read_after_one_was_set()
      throws IOException {
    String sealed = seal("").close(TOKEN, OWNER);

    assertThat(seal("").open(sealed, OWNER)).isEqualTo(TOKEN);
    Path file = folder.resolve("new").resolve("encryption.key");
    assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(seal("a secret of any length").open(sealed, OWNER)).isEqualTo(TOKEN);
    assertThat(seal("a secret of any length").newest(sealed)).isFalse();
  }

  private Seal seal(String key) {
    return Keys.seal(key, "", folder.resolve("new"));
  }

  private static void refuses(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(WrongKey.class)
        .hasMessage(
            "The stored tokens of QuickBooks company 9130357849 cannot be opened:"
                + " LEDGERBRIDGE_ENCRYPTION_KEY is not the key they were sealed with");
  }
}

package io.ledgerbridge.quickbooks;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.LoggerFactory;

/** Authenticated encryption (AES-256-GCM) of what may not lie open in the database. */
public final class Seal {
  private final Aead aead;

  private Seal(byte[] key) throws GeneralSecurityException {
    aead = new AesGcmJce(key);
  }

  /**
   * @param key 32 bytes in Base64, or any other secret text; blank makes and keeps a key file
   * @param folder where that file lies
   */
  public static Seal of(String key, Path folder) {
    try {
      return new Seal(key.isBlank() ? fromFile(folder.resolve("encryption.key")) : bytes(key));
    } catch (IOException e) {
      throw new UncheckedIOException("The key file in " + folder + " cannot be used", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param owner bound to the text: it opens only for the same owner
   */
  String close(String text, String owner) {
    try {
      byte[] sealed = aead.encrypt(utf8(text), utf8(owner));
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String open(String sealed, String owner) {
    try {
      byte[] text = aead.decrypt(Base64.getDecoder().decode(sealed), utf8(owner));
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "A stored token cannot be opened: LEDGERBRIDGE_ENCRYPTION_KEY is not the key it was sealed"
              + " with. Set the old key again, or reconnect the company.");
    }
  }

  private static byte[] bytes(String key) throws GeneralSecurityException {
    try {
      byte[] plain = Base64.getDecoder().decode(key);
      if (plain.length == 32) {
        return plain;
      }
    } catch (IllegalArgumentException notBase64) {
      // Any other secret is hashed to the length of a key.
    }
    return MessageDigest.getInstance("SHA-256").digest(utf8(key));
  }

  private static byte[] fromFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, Base64.getEncoder().encodeToString(key));
      ownerOnly(file);
      LoggerFactory.getLogger(Seal.class)
          .warn(
              "LEDGERBRIDGE_ENCRYPTION_KEY is not set: tokens are sealed with a key made in {}. Keep"
                  + " it with your backups, or set the variable.",
              file);
    }
    return Base64.getDecoder().decode(Files.readString(file).trim());
  }

  private static void ownerOnly(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

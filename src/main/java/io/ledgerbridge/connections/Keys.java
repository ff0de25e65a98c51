package io.ledgerbridge.connections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The keys of the settings, and the one in the data folder. */
public final class Keys {
  private static final String FILE = "encryption.key";

  private Keys() {}

  /**
   * @param key 32 bytes in Base64, or any other secret text; blank makes and keeps a key file
   * @param previous one that opens what was sealed before; blank where there is none
   * @param folder where the key file lies; what it once sealed opens also after a key was set
   */
  public static Seal seal(String key, String previous, Path folder) {
    try {
      return Seal.of(keys(key, previous, folder.resolve(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException("The key file in " + folder + " cannot be used", e);
    }
  }

  private static List<byte[]> keys(String key, String previous, Path file) throws IOException {
    List<byte[]> keys = new ArrayList<>();
    if (!key.isBlank()) {
      keys.add(bytes(key));
    }
    if (key.isBlank() || Files.exists(file)) {
      keys.add(fromFile(file));
    }
    if (!previous.isBlank()) {
      keys.add(bytes(previous));
    }
    return keys;
  }

  private static byte[] bytes(String key) {
    try {
      byte[] plain = Base64.getDecoder().decode(key);
      if (plain.length == 32) {
        return plain;
      }
    } catch (IllegalArgumentException notBase64) {
      // Any other secret is hashed to the length of a key.
    }
    return Digest.of(key.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] fromFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
      LoggerFactory.getLogger(Keys.class)
          .warn(
              "LEDGERBRIDGE_ENCRYPTION_KEY is not set: tokens are sealed with a key made in {}. Keep"
                  + " it with your backups, or set the variable.",
              file);
    }
    return Base64.getDecoder().decode(Files.readString(file).trim());
  }

  private static void make(Path file) throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.createFile(file);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(file, Base64.getEncoder().encodeToString(key));
  }
}

package io.ledgerbridge.loadtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What was made of which file, kept in another one. The time of a jar says nothing: it is the same
 * for all of a version.
 */
record Stamp(Path kept) {

  boolean of(Path file) {
    try {
      return Files.exists(kept) && Files.readString(kept).equals(sum(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void set(Path file) {
    try {
      Files.writeString(kept, sum(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sum(Path file) throws IOException {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

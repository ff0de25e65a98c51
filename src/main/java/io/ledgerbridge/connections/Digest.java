package io.ledgerbridge.connections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two secrets are the same without keeping one. */
final class Digest {
  private Digest() {}

  static byte[] of(byte[] secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(String secret) {
    return HexFormat.of().formatHex(of(secret.getBytes(StandardCharsets.UTF_8)));
  }
}

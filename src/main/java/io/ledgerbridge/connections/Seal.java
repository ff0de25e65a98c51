package io.ledgerbridge.connections;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Authenticated encryption (AES-256-GCM) of what may not lie open in the database. It closes with
 * the first key and opens with any: each sealed text names its key.
 *
 * @see <a href="https://developers.google.com/tink/aead">Tink: authenticated encryption</a>
 */
public final class Seal {
  private static final int PREFIX = 5;
  private final Aead aead;
  private final int first;

  private Seal(List<byte[]> keys) throws GeneralSecurityException {
    AeadConfig.register();
    Map<Integer, byte[]> byId = new LinkedHashMap<>();
    keys.forEach(key -> byId.putIfAbsent(id(key), key));
    first = id(keys.get(0));
    KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
    for (Map.Entry<Integer, byte[]> each : byId.entrySet()) {
      KeysetHandle.Builder.Entry named =
          KeysetHandle.importKey(key(each.getValue(), Variant.TINK, each.getKey()));
      keyset.addEntry(each.getKey() == first ? named.makePrimary() : named);
    }
    // What versions before 0.1 sealed does not name its key.
    for (byte[] each : byId.values()) {
      keyset.addEntry(KeysetHandle.importKey(key(each, Variant.NO_PREFIX, null)).withRandomId());
    }
    aead = keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /**
   * @param keys of 32 bytes, the newest first
   */
  static Seal of(List<byte[]> keys) {
    try {
      return new Seal(keys);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String close(String text, Connection owner) {
    try {
      byte[] sealed = aead.encrypt(utf8(text), utf8(owner.owner()));
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws WrongKey when none of the keys opens it, or it belongs to another owner
   */
  String open(String sealed, Connection owner) {
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed);
      return new String(open(bytes, owner), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new WrongKey(owner);
    }
  }

  /** What goes out of our hands and comes back, such as a cookie, for one purpose. */
  public String closeNote(String text, String purpose) {
    try {
      byte[] sealed = aead.encrypt(utf8(text), utf8(note(purpose)));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty unless it was closed for that very purpose, and not changed since. */
  public Optional<String> openNote(String sealed, String purpose) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed);
      return Optional.of(
          new String(aead.decrypt(bytes, utf8(note(purpose))), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** No owner of tokens is called so. */
  private static String note(String purpose) {
    return "note:" + purpose;
  }

  /** The same text under the first key. */
  String again(String sealed, Connection owner) {
    return close(open(sealed, owner), owner);
  }

  /** Whether it is closed with the first key. */
  boolean newest(String sealed) {
    byte[] bytes = Base64.getDecoder().decode(sealed);
    return bytes.length > PREFIX && bytes[0] == 1 && ByteBuffer.wrap(bytes).getInt(1) == first;
  }

  private byte[] open(byte[] bytes, Connection owner) throws GeneralSecurityException {
    try {
      return aead.decrypt(bytes, utf8(owner.owner()));
    } catch (GeneralSecurityException e) {
      // Versions before 0.1 bound a company's tokens to the bare realm.
      if (owner.provider() == Provider.QUICKBOOKS) {
        return aead.decrypt(bytes, utf8(owner.account()));
      }
      throw e;
    }
  }

  private static AesGcmKey key(byte[] bytes, Variant variant, Integer id)
      throws GeneralSecurityException {
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(32)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(variant)
            .build();
    return AesGcmKey.builder()
        .setParameters(parameters)
        .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
        .setIdRequirement(id)
        .build();
  }

  /** The same on each node: the beginning of a digest of the key. */
  private static int id(byte[] key) {
    return ByteBuffer.wrap(Digest.of(key)).getInt();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

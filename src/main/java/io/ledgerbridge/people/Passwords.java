package io.ledgerbridge.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes and compares passwords. */
final class Passwords {
  private static final int SHORTEST = 12;

  /** BCrypt reads no further. */
  private static final int LONGEST = 72;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Compared where there is no other, so that nobody learns from the time who is known here. */
  static final String NOBODYS =
      "{bcrypt}$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  /**
   * @throws NotAccepted when it is too short or too long
   */
  String checked(String password) {
    if (password.length() < SHORTEST || tooLong(password)) {
      throw new NotAccepted(
          "A password has at least %d characters and at most %d bytes."
              .formatted(SHORTEST, LONGEST));
    }
    return encoder.encode(password);
  }

  String hash(String password) {
    return encoder.encode(password);
  }

  boolean same(String password, String hash) {
    return encoder.matches(password, hash);
  }

  static boolean tooLong(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }

  /** One that nobody guesses. */
  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

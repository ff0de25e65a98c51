package io.ledgerbridge.people;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who may log in.
 *
 * @param name in lower case
 * @param hasPassword false for those who come by OpenID Connect
 */
public record Person(
    long id,
    String name,
    Role role,
    boolean hasPassword,
    Instant createdAt,
    Optional<Instant> disabledAt) {
  /** The first one, whose password the environment may set. */
  public static final String ADMIN = "admin";

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,100}");

  public boolean enabled() {
    return disabledAt.isEmpty();
  }

  public boolean acts() {
    return role == Role.ACTS;
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}

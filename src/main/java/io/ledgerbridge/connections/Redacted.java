package io.ledgerbridge.connections;

/** Text from outside without the credentials that went out with the call. */
public final class Redacted {
  private Redacted() {}

  /**
   * @param authorization the header's value, scheme and all; blank where none went out
   */
  public static String of(String text, String authorization) {
    String secret = authorization.substring(authorization.indexOf(' ') + 1);
    return secret.isBlank() ? text : text.replace(secret, "[redacted]");
  }
}

package io.ledgerbridge.sales;

/** Shortens what is too long for a field. */
public final class Cut {
  private Cut() {}

  /**
   * At most that many UTF-16 units, and never half a character: JSON cannot carry half an emoji.
   */
  public static String to(int length, String text) {
    if (text.length() <= length) {
      return text;
    }
    boolean inside = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, inside ? length - 1 : length);
  }
}

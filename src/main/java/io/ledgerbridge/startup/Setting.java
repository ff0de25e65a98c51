package io.ledgerbridge.startup;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A setting that somebody made, as it may be shown.
 *
 * @param name as in {@code .env.example}
 * @param shown its value, or that it is set
 */
public record Setting(String name, String shown) {
  static final String HIDDEN = "(set, not shown)";
  private static final Pattern SECRET =
      Pattern.compile(".*(TOKEN|SECRET|PASSWORD|KEY|VERIFIER|CREDENTIAL|JAAS|WEBHOOK_URL).*");
  private static final Pattern HARMLESS = Pattern.compile(".*_TOKEN_(URL|WARNING)|.*_KEY_LOST");

  /** Whoever stands before the last @ of an address may have written a password there. */
  private static final Pattern USER = Pattern.compile("//\\S*@");

  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)([?&;][^=&;]*(?:user|password|passwd|pwd|token|secret|key)[^=&;]*=)[^&;]*");
  private static final int LONGEST = 90;

  /**
   * @param name of the setting, also in the form {@code hubspot.base-url}
   */
  static Setting of(String name, String value) {
    String known = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    return new Setting(known, secret(known) ? HIDDEN : open(value));
  }

  static boolean secret(String name) {
    return SECRET.matcher(name).matches() && !HARMLESS.matcher(name).matches();
  }

  private static String open(String value) {
    String without = USER.matcher(value).replaceAll("//***@");
    String masked = PARAMETER.matcher(without).replaceAll("$1***").replaceAll("\\R", " ");
    return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
  }
}

package io.ledgerbridge.startup;

import java.util.List;

/**
 * What there is to say of a start.
 *
 * @param version of the application
 * @param java that it runs on
 * @param port it listens on
 * @param settings that somebody made
 * @param on the flows that are on
 * @param off those that are not
 * @param problems why route files were refused, a sentence each
 */
public record Overview(
    String version,
    String java,
    String port,
    List<Setting> settings,
    List<Tie> connections,
    List<String> on,
    List<String> off,
    List<String> problems) {

  /**
   * A portal or company.
   *
   * @param label {@code QuickBooks company 9130347596842384 'Sandbox' (east)}
   * @param how connected, or why not
   */
  public record Tie(String label, String how) {}
}

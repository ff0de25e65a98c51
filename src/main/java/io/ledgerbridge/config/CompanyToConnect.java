package io.ledgerbridge.config;

import java.util.Optional;

/**
 * A QuickBooks company that the settings name.
 *
 * @param alias what flows call it; without it, it is made of the company's own name
 * @param refreshToken blank when the company is connected already
 */
public record CompanyToConnect(String realm, Optional<String> alias, String refreshToken) {

  /**
   * @param named {@code realm} or {@code alias:realm}
   */
  static CompanyToConnect of(String named, String refreshToken) {
    int colon = named.lastIndexOf(':');
    String alias = colon < 0 ? "" : named.substring(0, colon).strip();
    return new CompanyToConnect(
        named.substring(colon + 1).strip(),
        Optional.of(alias).filter(given -> !given.isEmpty()),
        refreshToken);
  }
}

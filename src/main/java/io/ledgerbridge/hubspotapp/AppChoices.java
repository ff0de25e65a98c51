package io.ledgerbridge.hubspotapp;

import java.net.URI;

/**
 * What differs between two operators' apps.
 *
 * @param publicUrl where HubSpot reaches Ledgerbridge, without a slash at its end
 * @param oauth whether the app can be installed in many accounts; else in one, with a token that
 *     does not end
 * @param anyRecord whether the actions are offered in the workflows of all records: whether HubSpot
 *     takes the names of quotes and payments is unconfirmed
 * @param uidSuffix behind the uids of the actions: whether the address of a known one can be
 *     changed is unconfirmed
 * @param supportEmail shown by HubSpot
 */
public record AppChoices(
    String publicUrl, boolean oauth, boolean anyRecord, String uidSuffix, String supportEmail) {

  /**
   * @throws IllegalArgumentException with a sentence when HubSpot would not take the address
   */
  public AppChoices {
    publicUrl = publicUrl.strip().replaceAll("/+$", "");
    if (!reachable(publicUrl)) {
      throw new IllegalArgumentException(
          "'%s' is no address that HubSpot can call: it begins with https:// and has a host name"
              .formatted(publicUrl));
    }
    if (!uidSuffix.matches("[a-z0-9_]{0,20}")) {
      throw new IllegalArgumentException(
          "'%s' cannot stand in a uid: small letters, digits and _ can".formatted(uidSuffix));
    }
  }

  /** What is chosen when nothing is said. */
  public static AppChoices at(String publicUrl) {
    return new AppChoices(publicUrl, false, false, "", "support@example.com");
  }

  String address(String path) {
    return publicUrl + path;
  }

  /** This machine may do without TLS: for trying it against a simulator. */
  private static boolean reachable(String url) {
    try {
      URI uri = new URI(url);
      boolean here = "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost());
      return uri.getHost() != null && (here || "https".equals(uri.getScheme()));
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }
}

package io.ledgerbridge.console;

import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.connecting.NotConnected;
import io.ledgerbridge.people.Loopback;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** The address under which browsers see this application. */
final class OwnAddress {
  private final AppSettings settings;

  OwnAddress(AppSettings settings) {
    this.settings = settings;
  }

  /**
   * Without a slash at its end.
   *
   * @throws NotConnected when nothing says it for sure
   */
  String of(HttpServletRequest request) {
    String url = settings.publicUrl().replaceAll("/+$", "");
    if (url.isBlank()) {
      return local(request);
    }
    if (!url.matches("https?://[A-Za-z0-9.\\[\\]:-]+(/[A-Za-z0-9/._~-]*)?")) {
      throw new NotConnected(
          "PUBLIC_URL is '"
              + url
              + "'. Write it like https://bridge.example.com, and start again.");
    }
    return url;
  }

  /** The path of an address of ours, as browsers see it. */
  static String path(String address) {
    return URI.create(address).getPath();
  }

  /** Who comes under another name may have made it up. */
  private static String local(HttpServletRequest request) {
    if (!Loopback.name(request.getServerName())) {
      throw new NotConnected(
          "PUBLIC_URL is not set, so nobody knows where the browser is to come back to. Set it to the"
              + " address of this application, and start again.");
    }
    return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
  }
}

package io.ledgerbridge.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** What comes from this machine, and what only seems to. */
public final class Loopback {
  private static final List<String> FOREIGN =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP",
          "Origin");

  private Loopback() {}

  /** Neither through a proxy, nor by a page of another site, nor under another name. */
  static boolean request(HttpServletRequest request) {
    return FOREIGN.stream().allMatch(header -> request.getHeader(header) == null)
        && name(request.getServerName())
        && address(request.getRemoteAddr());
  }

  /** Whether such an address leads nobody else here. */
  static boolean url(String url) {
    try {
      String host = URI.create(url).getHost();
      return host != null && name(host);
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /** Whether such a host is this machine. */
  public static boolean name(String host) {
    return host.matches("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1]");
  }

  private static boolean address(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}

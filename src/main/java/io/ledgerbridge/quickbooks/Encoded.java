package io.ledgerbridge.quickbooks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text for a query parameter. */
final class Encoded {
  private Encoded() {}

  static String of(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

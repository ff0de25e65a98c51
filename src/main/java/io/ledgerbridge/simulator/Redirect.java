package io.ledgerbridge.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends a browser back to where it came from. */
public final class Redirect {
  private Redirect() {}

  /**
   * @param to the {@code redirect_uri} of the request
   */
  public static Answer back(String to, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return Answer.empty(302).with("Location", to + (to.contains("?") ? "&" : "?") + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

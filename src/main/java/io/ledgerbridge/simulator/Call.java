package io.ledgerbridge.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came in.
 *
 * @param path decoded path without the query
 * @param query decoded query parameters, the last of a name
 * @param headers by lower-case name
 */
public record Call(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The decoded fields of a form in the body. */
  public Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    for (String pair : text().split("&")) {
      String[] parts = pair.split("=", 2);
      String value = parts.length < 2 ? "" : parts[1];
      form.put(parts[0], URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return form;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public Optional<String> param(String name) {
    return Optional.ofNullable(query.get(name));
  }
}

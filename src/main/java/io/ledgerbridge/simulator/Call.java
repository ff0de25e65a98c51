package io.ledgerbridge.simulator;

import java.nio.charset.StandardCharsets;
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

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public Optional<String> param(String name) {
    return Optional.ofNullable(query.get(name));
  }
}

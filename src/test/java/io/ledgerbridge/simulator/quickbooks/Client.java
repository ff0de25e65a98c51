package io.ledgerbridge.simulator.quickbooks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls the simulator as a program elsewhere would. */
record Client(QuickBooksSimulator simulator, String realm, String token) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static Client of(QuickBooksSimulator simulator, String realm) {
    return new Client(simulator, realm, simulator.accessToken(realm));
  }

  Client with(String otherToken) {
    return new Client(simulator, realm, otherToken);
  }

  Client at(String otherRealm) {
    return new Client(simulator, otherRealm, token);
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  Reply query(String statement) {
    return get("query?minorversion=75&query=" + encode(statement));
  }

  Reply postedQuery(String statement) {
    return send(
        request("query?minorversion=75")
            .header("Content-Type", "application/text")
            .POST(BodyPublishers.ofString(statement)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(simulator.url() + "/v3/company/" + realm + "/" + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  Reply form(String path, String secret, String body) {
    return send(
        basic(path, secret)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  Reply refresh(String refreshToken) {
    return form(
        "/oauth2/v1/tokens/bearer",
        simulator.clientSecret(),
        "grant_type=refresh_token&refresh_token=" + refreshToken);
  }

  HttpRequest.Builder basic(String path, String secret) {
    String pair = simulator.clientId() + ":" + secret;
    return HttpRequest.newBuilder(URI.create(simulator.url() + path))
        .header("Accept", "application/json")
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes()));
  }

  static Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

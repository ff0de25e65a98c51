package io.ledgerbridge.trial;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows one person at a time, who always says yes; signs what it says of them. */
final class StubIssuer implements AutoCloseable {
  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private RSAKey signing;
  private String nonce;

  StubIssuer() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("1").generate();
    signing = key;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/jwks", each -> json(each, new JWKSet(key.toPublicJWK()).toString()));
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Who says yes from now on. */
  StubIssuer is(String subject, Map<String, Object> more) {
    claims.clear();
    claims.put("sub", subject);
    claims.putAll(more);
    return this;
  }

  /** Signs with a key that it does not publish. */
  void lies() throws JOSEException {
    signing = new RSAKeyGenerator(2048).keyID("1").generate();
  }

  private void configuration(HttpExchange exchange) throws IOException {
    String text =
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
        """;
    json(exchange, text.formatted(url()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    nonce = asked.get("nonce");
    String back = asked.get("redirect_uri") + "?code=4711&state=" + asked.get("state");
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!"4711".equals(fields(body).get("code"))) {
      throw new IOException("another code: " + body);
    }
    String text =
        "{\"access_token\": \"access\", \"token_type\": \"Bearer\", \"expires_in\": 300,"
            + " \"id_token\": \"%s\"}";
    json(exchange, text.formatted(idToken()));
  }

  private String idToken() throws IOException {
    JWTClaimsSet.Builder all =
        new JWTClaimsSet.Builder()
            .issuer(url())
            .audience("client")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
            .claim("nonce", nonce);
    claims.forEach(all::claim);
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), all.build());
      token.sign(new RSASSASigner(signing));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, String> fields(String text) {
    return Stream.of(text.split("&"))
        .map(each -> List.of(each.split("=", 2)))
        .collect(
            Collectors.toMap(
                each -> each.get(0),
                each -> URLDecoder.decode(each.get(1), StandardCharsets.UTF_8)));
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

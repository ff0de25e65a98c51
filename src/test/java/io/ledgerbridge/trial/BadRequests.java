package io.ledgerbridge.trial;

import io.ledgerbridge.trial.RawHttp.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests to every door that went wrong in some place; the same seed makes the same ones. */
final class BadRequests {
  private static final String WEBHOOKS = "/hubspot/webhooks";
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FOO", "get");
  private static final List<String> CALLS =
      List.of(
          "GET /api/deliveries?state=parked&flow=x&objectType=deals&objectId=1&after=5&limit=10",
          "GET /api/deliveries/1",
          "POST /api/deliveries/1/replay",
          "POST /api/deliveries/1/dismiss {\"note\": \"by hand\"}",
          "GET /api/flows",
          "POST /api/flows/deal-won-to-invoice/on",
          "GET /api/flows/deal-won-to-invoice/inputs",
          "PUT /api/flows/deal-won-to-invoice/inputs {\"memo\": \"Deal\", \"terms\": \"Net 30\"}",
          "GET /api/companies",
          "PUT /api/companies/9130/settings {\"customer-suffix\": \"({id})\"}",
          "GET /api/mappings",
          "PUT /api/mappings companies:\n  x:\n    items:\n      SKU: { id: \"1\" }\n",
          "GET /api/counts",
          "GET /api/connections",
          "POST /api/connections/quickbooks/9130/disconnect",
          "GET /api/companies/9130/findings",
          "GET /api/portals/1/findings",
          "PUT /api/portals/1/company {\"company\": \"east\"}",
          "GET /connect/hubspot?alias=x",
          "GET /connect/quickbooks/callback?code=1&state=2&realmId=3",
          "GET /api/problems",
          "GET /actuator/health",
          "GET /error",
          "POST /hubspot/webhooks/more []",
          "POST /quickbooks/webhooks []",
          "POST /quickbooks/webhooks {\"eventNotifications\": []}",
          "GET /");
  private static final List<String> HEADERS =
      List.of(
          "Content-Type: text/plain",
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Type: multipart/form-data",
          "Content-Type: multipart/form-data; boundary=x",
          "Content-Type: ///",
          "Content-Type: application/json;charset=bogus",
          "Content-Type: application/json;charset=UTF-16",
          "Content-Type: ",
          "Content-Encoding: gzip",
          "Content-Encoding: deflate",
          "Content-Encoding: bogus",
          "Accept: text/html",
          "Accept: application/yaml",
          "Accept: ///",
          "Accept: image/png;q=9",
          "Accept-Charset: bogus",
          "Accept-Language: zz-zz-zz-1;q=x",
          "Cookie: a=\"b; c",
          "CamelHttpResponseCode: 500",
          "CamelHttpUri: /elsewhere",
          "CamelHttpUrl: http://elsewhere",
          "camelhttprawquery: x",
          "camelhttpquery: x",
          "Cookie: ledgerbridge-consent=AAAA",
          "Authorization: Basic ???",
          "CAMELHTTPPATH: /x",
          "CamelHttpMethod: DELETE",
          "CamelBeanMethodName: toString",
          "CamelFileName: x",
          "CamelExceptionCaught: x",
          "hubspotPath: /x",
          "portal: 1",
          "X-HubSpot-Signature: zz",
          "X-HubSpot-Signature-Version: v1",
          "X-HubSpot-Signature-Version: v9",
          "X-HubSpot-Request-Timestamp: never",
          "X-HubSpot-Signature-v3: AAAA",
          "Authorization: Bearer \u00e9",
          "Authorization: Basic !!!",
          "X-Forwarded-For: 10.0.0.1",
          "Origin: https://evil.example.com",
          "Range: bytes=9-1",
          "If-None-Match: *",
          "If-Modified-Since: yesterday",
          "X-HTTP-Method-Override: DELETE",
          "Expect: 100-continue",
          "Expect: more",
          "Connection: close",
          "Upgrade: h2c",
          "Host: another:99999",
          "no colon",
          " folded",
          "X-Odd: \u0001\u00ff");
  private final Random random;
  private final BadEvents events;
  private final String host;
  private final String secret;
  private final Clock clock;

  BadRequests(long seed, String host, String secret, Clock clock) {
    this.random = new Random(seed);
    this.events = new BadEvents(random);
    this.host = host;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * @param signed whether HubSpot could have sent it: its body then decides
   */
  record Bad(Request request, boolean signed) {}

  Bad next() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> signed(events.some());
      case 2 -> signed(events.damaged());
      case 3 -> changedAfterwards();
      case 4 -> withHeaders();
      default -> call();
    };
  }

  private Bad signed(byte[] body) {
    List<String> headers = new ArrayList<>(signature(body, clock.millis()));
    if (random.nextInt(4) == 0) {
      odd().stream().filter(BadRequests::ofCamel).forEach(headers::add);
    }
    return new Bad(request("POST", WEBHOOKS, body, headers), true);
  }

  /** What must not change anything, wherever it comes from. */
  private static boolean ofCamel(String header) {
    return header.matches("(?i)camel.*|hubspotPath.*|portal.*");
  }

  /** Signed, and then another body, another time or another key. */
  private Bad changedAfterwards() {
    byte[] body = events.some();
    List<String> headers =
        switch (random.nextInt(3)) {
          case 0 -> signature(another(body), clock.millis() + 1);
          case 1 -> signature(body, clock.millis() + (random.nextBoolean() ? 1 : -1) * 301_000L);
          default -> List.of();
        };
    return new Bad(request("POST", WEBHOOKS, body, headers), false);
  }

  /** Damage can leave it as it was. */
  private byte[] another(byte[] body) {
    byte[] damaged = events.damage(body);
    return Arrays.equals(damaged, body) ? Arrays.copyOf(body, body.length + 1) : damaged;
  }

  private Bad withHeaders() {
    byte[] body = random.nextBoolean() ? events.some() : events.damaged();
    List<String> headers = new ArrayList<>(odd());
    if (random.nextBoolean()) {
      headers.addAll(signature(body, 0));
    }
    return new Bad(request(method("POST"), WEBHOOKS + query(), body, headers), false);
  }

  private Bad call() {
    String[] parts = CALLS.get(random.nextInt(CALLS.size())).split(" ", 3);
    byte[] body = parts.length < 3 ? new byte[0] : parts[2].getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(3) == 0) {
      body = body.length == 0 ? events.any().getBytes(StandardCharsets.UTF_8) : events.damage(body);
    } else if (random.nextInt(4) == 0) {
      body = ("{\"memo\":" + events.any() + "}").getBytes(StandardCharsets.UTF_8);
    }
    List<String> headers = new ArrayList<>(random.nextInt(3) == 0 ? odd() : List.of());
    headers.add("Content-Type: application/json");
    String path = random.nextBoolean() ? parts[1] : path(parts[1]) + query();
    return new Bad(request(method(parts[0]), path, body, headers), false);
  }

  private List<String> odd() {
    List<String> headers = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      headers.add(HEADERS.get(random.nextInt(HEADERS.size())));
    }
    return headers;
  }

  private String method(String usual) {
    return random.nextInt(5) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : usual;
  }

  private String path(String path) {
    int at = 1 + random.nextInt(path.length());
    String put =
        List.of(
                "%00",
                "%",
                "%2e%2e/",
                "/",
                "//",
                ";x=1",
                "\\",
                "'",
                "%ff",
                "\u00e9",
                "x",
                "-1",
                "&",
                "?",
                "=",
                "%0d%0a",
                "{id}",
                "9".repeat(30),
                "%F0%9F%98%80",
                "#",
                "y".repeat(3000))
            .get(random.nextInt(21));
    return path.substring(0, at) + put + path.substring(random.nextBoolean() ? at : path.length());
  }

  private String query() {
    return List.of(
            "", "", "?", "?%00", "?limit=x", "?state=%00", "?flow=%00&after=-1", "?a=%", "?&&=")
        .get(random.nextInt(9));
  }

  private Request request(String method, String path, byte[] body, List<String> headers) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    head.append("Host: ").append(host).append("\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    return new Request(head + "Content-Length: " + body.length + "\r\n\r\n", body);
  }

  private List<String> signature(byte[] body, long timestamp) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("POST" + "http://" + host + WEBHOOKS).getBytes(StandardCharsets.UTF_8));
      mac.update(body);
      mac.update(Long.toString(timestamp).getBytes(StandardCharsets.UTF_8));
      return List.of(
          "Content-Type: application/json",
          "X-HubSpot-Request-Timestamp: " + timestamp,
          "X-HubSpot-Signature-v3: " + Base64.getEncoder().encodeToString(mac.doFinal()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

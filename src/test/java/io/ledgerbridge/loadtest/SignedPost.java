package io.ledgerbridge.loadtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes a webhook request with HubSpot's signature v3, for one thread. */
final class SignedPost {
  private static final String PATH = "/hubspot/webhooks";
  private final Mac mac;

  SignedPost(String secret) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] of(int port, String body) {
    String host = "127.0.0.1:" + port;
    long now = System.currentTimeMillis();
    byte[] signed = ("POSThttp://" + host + PATH + body + now).getBytes(UTF_8);
    String request =
        "POST "
            + PATH
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nContent-Type: application/json\r\nX-HubSpot-Request-Timestamp: "
            + now
            + "\r\nX-HubSpot-Signature-v3: "
            + Base64.getEncoder().encodeToString(mac.doFinal(signed))
            + "\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body;
    return request.getBytes(UTF_8);
  }
}

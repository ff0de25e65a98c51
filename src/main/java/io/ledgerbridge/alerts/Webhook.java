package io.ledgerbridge.alerts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.AlertSettings;
import org.apache.camel.ExchangeProperty;

/** Where and what the route {@code alert-webhook} posts. */
public class Webhook {
  private static final String OPTIONS =
      "httpClientConfigurer=#plainHttp&clearExpiredCookies=false&connectTimeout=10000"
          + "&responseTimeout=20000";
  private final AlertSettings settings;
  private final String publicUrl;
  private final ObjectMapper json;

  public Webhook(AlertSettings settings, String publicUrl, ObjectMapper json) {
    this.settings = settings;
    this.publicUrl = publicUrl;
    this.json = json;
  }

  /** The address may have a query of its own. */
  public String endpoint() {
    String url = settings.webhookUrl();
    return url + (url.contains("?") ? "&" : "?") + OPTIONS;
  }

  /** {@code text} is what Slack and its like show. */
  public String body(@ExchangeProperty("notice") Notice notice) {
    ObjectNode body =
        json.createObjectNode()
            .put("text", notice.text())
            .put("alert", notice.alert())
            .put("kind", notice.kind())
            .put("change", notice.change())
            .put("sentence", notice.sentence())
            .put("beganAt", notice.beganAt().toString())
            .put("at", notice.notedAt().toString());
    if (!publicUrl.isBlank()) {
      body.put("console", publicUrl);
    }
    return body.toString();
  }
}

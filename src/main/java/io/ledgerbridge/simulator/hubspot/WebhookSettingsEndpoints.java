package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;

/** Where the webhooks of an app go. Setting it begins to send, deleting it ends that. */
record WebhookSettingsEndpoints(WebhookSender webhooks) {
  private static final String ADDRESS = "/webhooks/{appId}/settings";
  private static final int LEAST = 6;

  void addTo(Router router) {
    router.on("GET", ADDRESS, request -> Answer.json(200, json()));
    router.on("PUT", ADDRESS, this::set);
    router.on("DELETE", ADDRESS, this::remove);
  }

  private Answer set(Request request) {
    JsonNode sent = request.body();
    String url = sent.path("targetUrl").asText("");
    CheckActionDefinition.address("targetUrl", url);
    int most = sent.at("/throttling/maxConcurrentRequests").asInt();
    if (most < LEAST) {
      throw Refusal.invalid("throttling.maxConcurrentRequests must be greater than five");
    }
    webhooks.settings().targetUrl(url).maxConcurrentRequests(most);
    webhooks.on();
    return Answer.json(200, json());
  }

  private Answer remove(Request request) {
    webhooks.off();
    webhooks.settings().targetUrl("");
    return Answer.empty(204);
  }

  private ObjectNode json() {
    WebhookSettings settings = webhooks.settings();
    if (settings.targetUrl().isEmpty()) {
      throw Refusal.notFound("The app has no webhook settings");
    }
    ObjectNode json = Json.object().put("targetUrl", settings.targetUrl());
    json.putObject("throttling").put("maxConcurrentRequests", settings.maxConcurrentRequests());
    return json;
  }
}

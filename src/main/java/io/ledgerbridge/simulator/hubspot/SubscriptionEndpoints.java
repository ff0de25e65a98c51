package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;

/** Subscribes an app to events. A new subscription tells nothing until it is active. */
record SubscriptionEndpoints(AppSubscriptions subscriptions) {
  private static final int MOST = 1000;
  private static final String ALL = "/webhooks/{appId}/subscriptions";
  private static final String ONE = ALL + "/{subscriptionId}";

  void addTo(Router router) {
    router.on("GET", ALL, this::list);
    router.on("POST", ALL, this::create);
    router.on("GET", ONE, request -> Answer.json(200, subscriptions.get(id(request))));
    router.on("PATCH", ONE, this::change);
    router.on("DELETE", ONE, this::remove);
  }

  private Answer list(Request request) {
    ObjectNode body = Json.object();
    ArrayNode results = body.putArray("results");
    subscriptions.all().forEach(results::add);
    return Answer.json(200, body);
  }

  private Answer create(Request request) {
    if (subscriptions.all().size() >= MOST) {
      throw Refusal.invalid(
          "Couldn't create another subscription. You've reached the maximum number allowed per"
              + " application (1000).");
    }
    JsonNode sent = request.body();
    Subscription subscription =
        Subscription.of(
            sent.path("eventType").asText(""),
            sent.path("objectTypeId").asText(""),
            sent.path("propertyName").asText(""));
    return Answer.json(201, subscriptions.add(subscription, sent.path("active").asBoolean()));
  }

  private Answer change(Request request) {
    JsonNode active = request.body().path("active");
    if (!active.isBoolean()) {
      throw Refusal.invalid("Some required fields were not set: [active]");
    }
    return Answer.json(200, subscriptions.activate(id(request), active.asBoolean()));
  }

  private Answer remove(Request request) {
    subscriptions.remove(id(request));
    return Answer.empty(204);
  }

  private static long id(Request request) {
    String id = request.var("subscriptionId");
    return Records.number(id)
        .orElseThrow(() -> Refusal.notFound("No subscription has the id " + id));
  }
}

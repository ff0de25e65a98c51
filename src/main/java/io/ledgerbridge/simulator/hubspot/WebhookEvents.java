package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes the events that the subscriptions want to hear of a change. */
final class WebhookEvents {
  private final AppSubscriptions subscriptions;
  private final Settings settings;
  private final Clock clock;
  private final Random random;

  WebhookEvents(Settings settings, Clock clock, long seed) {
    this.settings = settings;
    this.clock = clock;
    this.random = new Random(seed);
    this.subscriptions = new AppSubscriptions(clock);
  }

  AppSubscriptions subscriptions() {
    return subscriptions;
  }

  List<ObjectNode> of(Change change) {
    List<ObjectNode> events = new ArrayList<>();
    subscriptions
        .wanting(change)
        .forEach((id, subscription) -> events.add(event(subscription, id, change)));
    return events;
  }

  private ObjectNode event(Subscription to, long id, Change change) {
    ObjectNode event = Json.object().put("eventId", random.nextInt(Integer.MAX_VALUE));
    event.put("subscriptionId", id).put("portalId", settings.portalId());
    event.put("appId", settings.appId());
    event.put("occurredAt", clock.millis()).put("subscriptionType", to.eventType());
    event.put("attemptNumber", 0).setAll(change.more());
    if (change.kind() != Change.Kind.ASSOCIATION) {
      event.put("objectId", change.record().number());
    }
    if (to.generic()) {
      event.put("objectTypeId", change.record().type().id());
    }
    to.property().ifPresent(name -> addValue(event, name, change));
    event.put("changeSource", change.origin().source());
    return to.property().isPresent()
        ? event.put("sourceId", change.origin().sourceId()).put("isSensitive", false)
        : flagged(event, change.kind());
  }

  private static ObjectNode flagged(ObjectNode event, Change.Kind kind) {
    return switch (kind) {
      case CREATION -> event.put("changeFlag", "NEW");
      case DELETION -> event.put("changeFlag", "DELETED");
      case UPDATE, RESTORE, MERGE, ASSOCIATION -> event;
    };
  }

  private static void addValue(ObjectNode event, String property, Change change) {
    event.put("propertyName", property);
    event.put("propertyValue", change.record().property(property).orElse(""));
  }
}

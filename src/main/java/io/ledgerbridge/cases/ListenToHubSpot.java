package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ledgerbridge.simulator.hubspot.Subscription;
import io.ledgerbridge.simulator.hubspot.WebhookSender;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Gathers the webhooks that tell of triggers, and of deleted, restored, merged and associated
 * records, for a case to hand over when its time has come.
 */
record ListenToHubSpot(WebhookSender webhooks) {

  void begin() {
    webhooks.unsubscribeAll();
    for (Subject subject : Subject.values()) {
      String type = subject.objectType();
      webhooks.subscribe(Subscription.deletion(type));
      webhooks.subscribe(Subscription.restore(type));
      webhooks.subscribe(Subscription.merge(type));
      webhooks.subscribe(Subscription.associationChange(type));
      subject
          .triggers()
          .forEach(property -> webhooks.subscribe(Subscription.propertyChange(type, property)));
    }
    webhooks.hold();
    webhooks.on();
  }

  /** Nothing of what happened so far will be told. */
  void forget() {
    webhooks.take();
  }

  /** The body of the webhook that tells of all since; empty when nothing happened. */
  Optional<byte[]> told() {
    ArrayNode events = JsonNodeFactory.instance.arrayNode().addAll(webhooks.take());
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(events.toString().getBytes(StandardCharsets.UTF_8));
  }
}

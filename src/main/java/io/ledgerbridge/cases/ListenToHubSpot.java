package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ledgerbridge.simulator.hubspot.Subscription;
import io.ledgerbridge.simulator.hubspot.WebhookSender;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Gathers the webhooks that tell of triggers, for a case to hand over when its time has come. */
record ListenToHubSpot(WebhookSender webhooks) {

  void begin() {
    webhooks.unsubscribeAll();
    for (Subject subject : Subject.values()) {
      subject
          .triggers()
          .forEach(
              property ->
                  webhooks.subscribe(Subscription.propertyChange(subject.objectType(), property)));
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

package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.hubspot.Subscription;
import io.ledgerbridge.simulator.hubspot.WebhookSender;
import java.time.Duration;
import java.util.List;

/** HubSpot's simulator tells the application of everything, when the test says so. */
record Listening(Trial trial) {

  /** From now on; what happened before is not told. */
  Listening begin() {
    WebhookSender webhooks = trial.hubspot().webhooks();
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    webhooks.settings().targetUrl("http://localhost:" + port + "/hubspot/webhooks");
    webhooks.settings().retryDelays(List.of(Duration.ZERO));
    webhooks.unsubscribeAll();
    webhooks.subscribe(Subscription.propertyChange("deals", "dealstage"));
    for (String type : List.of("deals", "quotes", "commerce_payments", "line_items", "contacts")) {
      webhooks.subscribe(Subscription.deletion(type));
      webhooks.subscribe(Subscription.restore(type));
      webhooks.subscribe(Subscription.merge(type));
      webhooks.subscribe(Subscription.associationChange(type));
    }
    webhooks.take();
    webhooks.hold();
    webhooks.on();
    return this;
  }

  /** Sends what has happened since, and goes on gathering. */
  void tell() {
    WebhookSender webhooks = trial.hubspot().webhooks();
    assertThat(webhooks.release().join()).as("taken by the application").isTrue();
    webhooks.hold();
  }

  /** What has happened since is never told. */
  void forget() {
    trial.hubspot().webhooks().take();
  }
}

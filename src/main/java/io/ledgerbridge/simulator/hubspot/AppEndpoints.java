package io.ledgerbridge.simulator.hubspot;

/** What an app manages and calls back: its actions and its webhooks. */
record AppEndpoints(ActionDefinitions definitions, ActionCaller actions, WebhookSender webhooks) {

  void addTo(Router router) {
    new ActionCallbackEndpoints(actions).addTo(router);
    new ActionDefinitionEndpoints(definitions).addTo(router);
    new WebhookSettingsEndpoints(webhooks).addTo(router);
    new SubscriptionEndpoints(webhooks.subscriptions()).addTo(router);
  }
}

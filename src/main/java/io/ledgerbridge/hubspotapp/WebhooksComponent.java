package io.ledgerbridge.hubspotapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What HubSpot tells by webhooks: the properties by which the shipped flows enrol, and what becomes
 * of the records and their associations.
 */
record WebhooksComponent(AppChoices choices) {
  private static final List<String> DEAL = List.of("dealstage", "dealname");
  private static final List<String> QUOTE =
      List.of(
          "hs_status",
          "hs_quote_esign_status",
          "hs_sign_status",
          "hs_esign_num_signers_completed",
          "hs_esign_date");
  private static final List<String> FATE =
      List.of("deletion", "restore", "merge", "associationChange");
  private static final List<String> PAYMENT = List.of("hs_latest_status", "hs_refunds_amount");

  ObjectNode json() {
    ObjectNode webhooks = JsonNodeFactory.instance.objectNode();
    webhooks.put("uid", "ledgerbridge_webhooks").put("type", "webhooks");
    ObjectNode config = webhooks.putObject("config");
    config
        .putObject("settings")
        .put("targetUrl", choices.address("/hubspot/webhooks"))
        .put("maxConcurrentRequests", 10);
    ObjectNode subscriptions = config.putObject("subscriptions");
    ArrayNode generic = subscriptions.putArray("crmObjects");
    QUOTE.forEach(property -> change(generic, "object", property).put("objectType", "quote"));
    PAYMENT.forEach(
        property -> change(generic, "object", property).put("objectType", "commerce_payment"));
    FATE.forEach(kind -> fate(generic, "object", kind).put("objectType", "quote"));
    fate(generic, "object", "associationChange").put("objectType", "commerce_payment");
    ArrayNode named = subscriptions.putArray("legacyCrmObjects");
    DEAL.forEach(property -> change(named, "deal", property));
    FATE.forEach(kind -> fate(named, "deal", kind));
    subscriptions.putArray("hubEvents");
    return webhooks;
  }

  private static ObjectNode fate(ArrayNode to, String type, String kind) {
    return to.addObject().put("subscriptionType", type + "." + kind).put("active", true);
  }

  private static ObjectNode change(ArrayNode to, String type, String property) {
    return to.addObject()
        .put("subscriptionType", type + ".propertyChange")
        .put("propertyName", property)
        .put("active", true);
  }
}

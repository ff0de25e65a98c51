package io.ledgerbridge.hubspotapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The app itself: who can install it, and what it may read and write. */
record AppComponent(AppChoices choices) {
  private static final List<String> REQUIRED =
      List.of(
          "automation",
          "crm.objects.commercepayments.read",
          "crm.objects.companies.read",
          "crm.objects.contacts.read",
          "crm.objects.deals.read",
          "crm.objects.deals.write",
          "crm.objects.invoices.read",
          "crm.objects.line_items.read",
          "crm.objects.products.read",
          "crm.objects.quotes.read",
          "crm.schemas.deals.read",
          "crm.schemas.deals.write");

  /** An account that lacks what they are for could not install the app if they were required. */
  private static final List<String> OPTIONAL =
      List.of(
          "crm.objects.commercepayments.write",
          "crm.objects.quotes.write",
          "crm.objects.subscriptions.read",
          "tax_rates.read");

  ObjectNode json() {
    ObjectNode app = JsonNodeFactory.instance.objectNode();
    app.put("uid", "ledgerbridge_app").put("type", "app");
    ObjectNode config = app.putObject("config").put("name", "Ledgerbridge");
    config.put("description", "Deals, quotes and payments become QuickBooks Online documents");
    config.put("distribution", "private");
    ObjectNode auth = config.putObject("auth").put("type", choices.oauth() ? "oauth" : "static");
    auth.putArray("redirectUrls").add(choices.address("/connect/hubspot/callback"));
    fill(auth.putArray("requiredScopes"), REQUIRED);
    fill(auth.putArray("optionalScopes"), OPTIONAL);
    auth.putArray("conditionallyRequiredScopes");
    ObjectNode urls = config.putObject("permittedUrls");
    urls.putArray("fetch").add("https://api.hubapi.com");
    urls.putArray("iframe");
    urls.putArray("img");
    config
        .putObject("support")
        .put("supportEmail", choices.supportEmail())
        .put("documentationUrl", choices.publicUrl())
        .put("supportUrl", choices.publicUrl());
    return app;
  }

  private static void fill(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}

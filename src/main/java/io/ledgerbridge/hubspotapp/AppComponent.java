package io.ledgerbridge.hubspotapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** The app itself: who can install it, and what it may read and write. */
record AppComponent(AppChoices choices) {
  /** What {@code HUBSPOT_SCOPES} asks for: HubSpot wants the app to declare the same. */
  static final List<String> REQUIRED =
      List.of(
          "oauth",
          "crm.objects.deals.read",
          "crm.objects.deals.write",
          "crm.schemas.deals.read",
          "crm.schemas.deals.write",
          "crm.objects.quotes.read",
          "crm.objects.line_items.read",
          "crm.objects.products.read",
          "crm.objects.contacts.read",
          "crm.objects.companies.read");

  /** Of {@code HUBSPOT_OPTIONAL_SCOPES}: an account that lacks what they are for can do without. */
  static final List<String> OPTIONAL =
      List.of("crm.objects.commercepayments.read", "crm.objects.invoices.read", "automation");

  ObjectNode json() {
    ObjectNode app = JsonNodeFactory.instance.objectNode();
    app.put("uid", "ledgerbridge_app").put("type", "app");
    ObjectNode config = app.putObject("config").put("name", "Ledgerbridge");
    config.put("description", "Deals, quotes and payments become QuickBooks Online documents");
    config.put("distribution", "private");
    ObjectNode auth = config.putObject("auth").put("type", choices.oauth() ? "oauth" : "static");
    auth.putArray("redirectUrls").add(choices.address("/connect/hubspot/callback"));
    fill(auth.putArray("requiredScopes"), choices.oauth() ? REQUIRED : ofToken());
    fill(auth.putArray("optionalScopes"), choices.oauth() ? OPTIONAL : List.of());
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

  /** A token for one account has all from the start: nobody is asked for optional ones. */
  private static List<String> ofToken() {
    return Stream.of(REQUIRED, OPTIONAL)
        .flatMap(List::stream)
        .filter(scope -> !scope.equals("oauth"))
        .toList();
  }

  private static void fill(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}

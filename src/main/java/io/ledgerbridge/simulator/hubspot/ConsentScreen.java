package io.ledgerbridge.simulator.hubspot;

import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.ProofKey;
import io.ledgerbridge.simulator.Redirect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where HubSpot asks its user. Here the settings answer in the user's place, at once: yes for which
 * portal, or no.
 */
record ConsentScreen(OAuth oauth, Settings settings) {
  /** What can be granted, so far as anybody here asks for it. */
  static final List<String> ALL =
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
          "crm.objects.companies.read",
          "crm.objects.commercepayments.read",
          "crm.objects.invoices.read",
          "automation");

  Answer answer(Call call) {
    String back = call.param("redirect_uri").orElse("");
    if (!call.param("client_id").orElse("").equals(OAuthDoor.CLIENT_ID) || back.isEmpty()) {
      return Answer.of(400, "text/plain", "There is no app with that client id and redirect URL");
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    if (settings.refusesConsent()) {
      parameters.put("error", "access_denied");
      parameters.put("error_description", "The user denied <b>access</b>");
    } else {
      parameters.put("code", oauth.issueCode(code(call, back)));
    }
    call.param("state").ifPresent(state -> parameters.put("state", state));
    return Redirect.back(back, parameters);
  }

  private OAuth.Code code(Call call, String back) {
    List<String> scopes = new ArrayList<>();
    for (String list : List.of("scope", "optional_scope")) {
      for (String scope : call.param(list).orElse("").split(" ")) {
        scopes.add(scope);
      }
    }
    scopes.remove("");
    OAuth.Grant grant = new OAuth.Grant(settings.consentingPortal(), scopes);
    return new OAuth.Code(grant, back, ProofKey.of(call));
  }
}

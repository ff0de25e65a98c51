package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Tells about the account: its facts and its owners. */
record AccountEndpoints(Crm crm, Settings settings, List<Owner> owners, OAuth oauth) {

  void addTo(Router router) {
    router.on("GET", "/account-info/details", this::details);
    router.on("GET", "/crm/owners", this::owners);
    router.on("GET", "/crm/owners/{id}", this::owner);
  }

  private Answer details(Request request) {
    ZoneOffset offset = ZoneId.of(settings.timeZone()).getRules().getOffset(crm.now());
    String token = request.call().header("Authorization").orElse("").replaceFirst("^Bearer ", "");
    ObjectNode body = Json.object().put("portalId", oauth.portal(token));
    body.put("accountType", "STANDARD").put("timeZone", settings.timeZone());
    body.put("companyCurrency", settings.companyCurrency());
    body.set("additionalCurrencies", Json.strings(settings.additionalCurrencies()));
    body.put("utcOffset", offset.getId().replace("Z", "+00:00"));
    body.put("utcOffsetMilliseconds", offset.getTotalSeconds() * 1000L);
    body.put("uiDomain", settings.uiDomain()).put("dataHostingLocation", "na1");
    return Answer.json(200, body);
  }

  private Answer owners(Request request) {
    String email = request.call().param("email").orElse("");
    ObjectNode body = Json.object();
    ArrayNode results = body.putArray("results");
    owners.stream()
        .filter(owner -> email.isEmpty() || owner.email().equalsIgnoreCase(email))
        .forEach(owner -> results.add(owner.json()));
    return Answer.json(200, body);
  }

  private Answer owner(Request request) {
    return owners.stream()
        .filter(owner -> owner.id().equals(request.var("id")))
        .findFirst()
        .map(owner -> Answer.json(200, owner.json()))
        .orElseThrow(() -> Refusal.notFound("There is no owner " + request.var("id")));
  }
}

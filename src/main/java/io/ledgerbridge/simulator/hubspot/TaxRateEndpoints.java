package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;

/** Tells the tax rates of the account. */
record TaxRateEndpoints(Crm crm) {

  void addTo(Router router) {
    router.on("GET", "/tax-rates/tax-rates", this::list);
    router.on("GET", "/tax-rates/tax-rates/{id}", this::read);
  }

  private Answer list(Request request) {
    ObjectNode body = Json.object();
    ArrayNode results = body.putArray("results");
    crm.taxRates().all().forEach(rate -> results.add(rate.json(crm.now())));
    return Answer.json(200, body);
  }

  private Answer read(Request request) {
    return crm.taxRates()
        .find(request.var("id"))
        .map(rate -> Answer.json(200, rate.json(crm.now())))
        .orElseThrow(() -> Refusal.notFound("There is no tax rate " + request.var("id")));
  }
}

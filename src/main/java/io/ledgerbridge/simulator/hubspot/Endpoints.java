package io.ledgerbridge.simulator.hubspot;

import java.util.List;

/** All addresses of the account. */
record Endpoints(Crm crm, Settings settings, List<Owner> owners, OAuth oauth, AppEndpoints app) {

  /** Batches and search come first: their addresses look like ids otherwise. */
  Router router() {
    Router router = new Router();
    new BatchEndpoints(crm, settings).addTo(router);
    router.on("POST", "/crm/objects/{type}/search", new SearchEndpoint(crm, settings));
    new ObjectEndpoints(crm, settings).addTo(router);
    new AssociationEndpoints(crm, settings).addTo(router);
    new AssociationBatchEndpoints(crm, settings).addTo(router);
    new PropertyEndpoints(crm).addTo(router);
    new PipelineEndpoints(crm.pipelines()).addTo(router);
    new AccountEndpoints(crm, settings, owners, oauth).addTo(router);
    new TaxRateEndpoints(crm).addTo(router);
    app.addTo(router);
    return router;
  }
}

package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The associations inside a record that was read by GET. */
record InlineAssociations(Crm crm, Settings settings) {

  /** Unknown and unassociated types are left out. */
  void addTo(ObjectNode json, CrmRecord record, Request request) {
    ObjectNode associations = Json.object();
    for (String name : Wanted.of(request).associations()) {
      ObjectType.find(name).ifPresent(to -> add(associations, record, to, request));
    }
    if (!associations.isEmpty()) {
      json.set("associations", associations);
    }
  }

  private void add(ObjectNode associations, CrmRecord record, ObjectType to, Request request) {
    List<Link> links = crm.associations().of(record.type(), record.number(), to);
    if (!links.isEmpty()) {
      // The live API writes a blank here where its paths have an underscore.
      ObjectNode json = associations.putObject(to.name().replace('_', ' '));
      Page<Link> page = Page.of(links, 0, settings.associationPage());
      ArrayNode results = json.putArray("results");
      String type = record.type().singular() + "_to_" + to.singular();
      page.items().forEach(link -> results.addObject().put("id", "" + link.to()).put("type", type));
      page.after().ifPresent(after -> json.set("paging", Json.next(after, request.link(after))));
    }
  }
}

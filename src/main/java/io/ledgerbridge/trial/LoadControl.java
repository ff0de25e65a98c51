package io.ledgerbridge.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.Control;
import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.simulator.quickbooks.Company;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Under {@code /__simulator}: {@code POST deals} (a {@link LoadOrder}) makes deals, {@code GET
 * deals} tells what has to become of each, {@code GET documents} what QuickBooks has, {@code GET
 * environment} how an application is connected.
 */
record LoadControl(
    HubSpotSimulator hubspot,
    List<Company> companies,
    LoadWorld world,
    Arrivals arrivals,
    Map<String, String> environment)
    implements Control {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> DOCUMENTS =
      List.of("Invoice", "Estimate", "SalesReceipt", "Purchase", "RefundReceipt");

  @Override
  public Optional<Answer> answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "POST /__simulator/deals" -> Optional.of(add(call));
      case "GET /__simulator/deals" -> Optional.of(Answer.json(200, deals()));
      case "GET /__simulator/documents" -> Optional.of(Answer.json(200, documents()));
      case "GET /__simulator/environment" ->
          Optional.of(Answer.json(200, JSON.valueToTree(environment)));
      default -> Optional.empty();
    };
  }

  private Answer add(Call call) {
    try {
      world.add(JSON.readValue(call.body(), LoadOrder.class));
      return Answer.empty(204);
    } catch (IOException e) {
      return Answer.of(400, "text/plain", "Not an order for deals: " + e.getMessage());
    }
  }

  private ArrayNode deals() {
    ArrayNode list = JSON.createArrayNode();
    for (LoadDeal deal : world.deals()) {
      ObjectNode each = list.addObject().put("id", deal.id()).put("fate", deal.fate());
      each.put("portal", hubspot.portalId());
      each.put("realm", deal.realm()).put("total", deal.total().toPlainString());
      hubspot
          .find("deals", deal.id())
          .flatMap(record -> record.property("quickbooks_invoice_id"))
          .ifPresent(id -> each.put("written", id));
    }
    return list;
  }

  private ArrayNode documents() {
    ArrayNode list = JSON.createArrayNode();
    for (Company company : companies) {
      for (String entity : DOCUMENTS) {
        company.all(entity).forEach(document -> list.add(row(company.realm(), entity, document)));
      }
    }
    return list;
  }

  private ObjectNode row(String realm, String entity, JsonNode document) {
    String note = document.path("PrivateNote").asText("");
    ObjectNode row = JSON.createObjectNode().put("realm", realm).put("entity", entity);
    row.put("id", document.path("Id").asText()).put("note", note);
    row.put("total", document.path("TotalAmt").decimalValue().toPlainString());
    arrivals.of(note).ifPresent(at -> row.put("arrived", at));
    return row;
  }
}

package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.Tokens;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A bookkeeper who changes documents in QuickBooks itself. */
record QuickBooksByHand(Trial trial) {
  private static final ObjectMapper JSON = new ObjectMapper();

  void voidInvoice(String id) {
    post("invoice?operation=void", reference(id));
  }

  void deleteInvoice(String id) {
    post("invoice?operation=delete", reference(id));
  }

  /** Makes the first line dearer. */
  void addToInvoice(String id, String more) {
    ObjectNode invoice = invoice(id).deepCopy();
    ObjectNode line = (ObjectNode) invoice.path("Line").get(0);
    BigDecimal amount = line.path("Amount").decimalValue().add(new BigDecimal(more));
    line.put("Amount", amount);
    ((ObjectNode) line.path("SalesItemLineDetail")).put("Qty", 1).put("UnitPrice", amount);
    invoice.remove("TotalAmt");
    post("invoice", invoice);
  }

  /** Another one with the same note. */
  void copyInvoice(String id) {
    ObjectNode invoice = invoice(id).deepCopy();
    for (String own :
        new String[] {"Id", "SyncToken", "DocNumber", "MetaData", "TotalAmt", "Balance"}) {
      invoice.remove(own);
    }
    post("invoice?requestid=copy-" + id, invoice);
  }

  private ObjectNode invoice(String id) {
    return trial.quickbooks().company().find("Invoice", id).orElseThrow();
  }

  private ObjectNode reference(String id) {
    return JSON.createObjectNode()
        .put("Id", id)
        .put("SyncToken", invoice(id).path("SyncToken").asText());
  }

  private void post(String resource, ObjectNode body) {
    String realm = trial.quickbooks().company().realm();
    String token =
        trial
            .application()
            .getBean(Tokens.class)
            .access(Connection.quickbooks(realm))
            .orElseThrow()
            .token();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(trial.quickbooks().url() + "/v3/company/" + realm + "/" + resource))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;

/** What the contract tests share: a simulator on a clock that stands still, and bodies to send. */
abstract class Simulation {
  static final String CANADIAN = "9130347596840000";

  final SettableClock clock = new SettableClock();
  final QuickBooksSimulator simulator = new QuickBooksSimulator(0, clock, 7);
  final Company company = simulator.company();
  final Client client = Client.of(simulator, QuickBooksSimulator.DEFAULT_REALM);

  @AfterEach
  void stop() {
    simulator.close();
  }

  Client canadian() {
    simulator.addCompany(CANADIAN, "CA", "CAD");
    return Client.of(simulator, CANADIAN);
  }

  static String customer(Company company, String name) {
    return create(company, "Customer", "{'DisplayName': '%s'}".formatted(name));
  }

  static String item(Company company, String name) {
    return create(
        company,
        "Item",
        "{'Name': '%s', 'Type': 'Service', 'IncomeAccountRef': {'value': '79'}}".formatted(name));
  }

  /** Apostrophes stand for quotation marks. */
  static String create(Company company, String entity, String body) {
    return company.create(entity, Json.parse(quoted(body))).get("Id").asText();
  }

  static String quoted(String body) {
    return body.replace('\'', '"');
  }

  /** An invoice of one line; the rest is spliced in before the lines. */
  static String invoice(String customer, String rest, String... lines) {
    return quoted(
        "{'CustomerRef': {'value': '%s'}, %s 'Line': [%s]}"
            .formatted(customer, rest, String.join(", ", lines)));
  }

  static String line(String item, String amount, String detail) {
    return "{'Amount': %s, 'DetailType': 'SalesItemLineDetail', 'SalesItemLineDetail': {%s 'ItemRef': {'value': '%s'}}}"
        .formatted(amount, detail, item);
  }

  /** An amount as it stands in a body, without the zeros at its end. */
  static String amount(JsonNode node) {
    BigDecimal plain = node.decimalValue().stripTrailingZeros();
    return plain.toPlainString();
  }

  /** The record of an answer that must not be a refusal. */
  static ObjectNode taken(Reply reply, String entity) {
    if (reply.status() != 200) {
      throw new AssertionError(reply.text());
    }
    return (ObjectNode) reply.json().get(entity);
  }

  /** Posts a body written with apostrophes. */
  Reply send(String resource, String body) {
    return client.post(resource, quoted(body));
  }

  static String current(JsonNode entity) {
    return "{'Id': '%s', 'SyncToken': '%s'}"
        .formatted(entity.get("Id").asText(), entity.get("SyncToken").asText());
  }

  static JsonNode invoiceOf(Reply reply) {
    if (reply.status() != 200) {
      throw new AssertionError(reply.text());
    }
    return reply.json().get("Invoice");
  }
}

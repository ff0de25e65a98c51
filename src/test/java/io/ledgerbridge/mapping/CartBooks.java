package io.ledgerbridge.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.quickbooks.Company;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A company with what random carts need. It takes bodies as text, as it would over HTTP. */
record CartBooks(
    Company company,
    boolean american,
    Map<String, String> customers,
    Map<String, String> vendors,
    Map<Integer, String> items) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static CartBooks in(Company company, boolean american) {
    company.prefer("CurrencyPrefs", "MultiCurrencyEnabled", true);
    company.prefer("AccountingInfoPrefs", "TrackDepartments", true);
    company.prefer("AccountingInfoPrefs", "ClassTrackingPerTxn", american);
    company.prefer("AccountingInfoPrefs", "ClassTrackingPerTxnLine", true);
    CartBooks books =
        new CartBooks(company, american, new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (String currency : new String[] {"USD", "EUR", "JPY"}) {
      books.customers.put(currency, books.party("Customer", "Buyer", currency));
      books.vendors.put(currency, books.party("Vendor", "Payments", currency));
    }
    books.id("Class", "{ \"Id\": \"71\", \"Name\": \"West\" }");
    books.id("Department", "{ \"Id\": \"72\", \"Name\": \"Berlin\" }");
    for (int number = 1; number <= 8; number++) {
      String item =
          """
          { "Name": "Thing %d", "Type": "Service", "IncomeAccountRef": { "value": "79" } }
          """
              .formatted(number);
      books.items.put(number, books.id("Item", item));
    }
    return books;
  }

  Resolved ids(String currency) {
    return new Resolved(
        american,
        customers.get(currency),
        items,
        Optional.empty(),
        american ? Optional.empty() : Optional.of("2"),
        true,
        "Ledgerbridge 62515/4711:",
        Optional.of("35"),
        Optional.of("3"),
        Map.of(),
        form(currency));
  }

  /** All that may stand on a form; the class where the company has it. */
  private FormIds form(String currency) {
    boolean foreign =
        !currency.equals(company.preferences().at("/CurrencyPrefs/HomeCurrency/value").asText());
    return new FormIds(
        Optional.of("71").filter(id -> american),
        Optional.of("71").filter(id -> !american),
        Optional.of("72"),
        true,
        Optional.empty(),
        Optional.of(new BigDecimal("1.23456")).filter(rate -> foreign));
  }

  ToExpense.Accounts accounts(String currency) {
    return new ToExpense.Accounts("35", "8", vendors.get(currency));
  }

  /**
   * @throws IllegalArgumentException when the company refuses it
   */
  ObjectNode take(String entity, ObjectNode payload) {
    return company.create(entity, read(payload.toString()));
  }

  static ObjectNode read(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private String party(String entity, String name, String currency) {
    String body =
        """
        { "DisplayName": "%s %s", "CurrencyRef": { "value": "%s" } }
        """
            .formatted(name, currency, currency);
    return id(entity, body);
  }

  private String id(String entity, String body) {
    return company.create(entity, read(body)).get("Id").asText();
  }
}

package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.quickbooks.Company;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Makes a new QuickBooks company as a case wants it. */
record FillQuickBooks(QuickBooksSimulator quickbooks) {
  private static final String PRODUCT_INCOME = "79";

  Company fill(BooksGiven given) {
    Company company =
        quickbooks.addCompany(
            QuickBooksSimulator.DEFAULT_REALM, given.country(), given.homeCurrency());
    more(company, given, "given.quickbooks");
    given.tax().ifPresent(tax -> tax(company, tax));
    given
        .documents()
        .forEach(
            (entity, bodies) ->
                put(company, entity, "given.quickbooks.documents." + entity, bodies));
    return company;
  }

  /** What is added to a company, or changed where the {@code Id} is there already. */
  static void more(Company company, BooksGiven given, String key) {
    given.preferences().ifPresent(changes -> prefer(company, changes));
    put(company, "Account", key + ".accounts", given.accounts());
    put(company, "Term", key + ".terms", given.terms());
    put(company, "Vendor", key + ".vendors", given.vendors());
    put(company, "Customer", key + ".customers", given.customers());
    put(company, "Class", key + ".classes", given.classes());
    put(company, "Department", key + ".locations", given.locations());
    put(company, "Item", key + ".items", given.items());
  }

  private static void prefer(Company company, ObjectNode changes) {
    try {
      new ObjectMapper().readerForUpdating(company.preferences()).readValue(changes);
    } catch (IOException e) {
      throw new UnreadableCase("the key 'given.quickbooks.preferences': " + e.getMessage());
    }
  }

  private static void put(Company company, String entity, String key, List<ObjectNode> bodies) {
    for (int index = 0; index < bodies.size(); index++) {
      ObjectNode body = bodies.get(index).deepCopy();
      if (body.has("Id")) {
        body.put("Id", body.get("Id").asText(""));
      }
      try {
        put(company, entity, body);
      } catch (IllegalArgumentException refused) {
        throw new UnreadableCase(
            "the key '%s[%d]': %s".formatted(key, index, refused.getMessage()));
      }
    }
  }

  private static void put(Company company, String entity, ObjectNode body) {
    Optional<ObjectNode> known = company.find(entity, body.path("Id").asText(""));
    if (known.isPresent()) {
      String token = known.get().path("SyncToken").asText("");
      company.update(entity, body.put("sparse", true).put("SyncToken", token));
    } else {
      company.create(entity, entity.equals("Item") ? item(body) : body);
    }
  }

  private static ObjectNode item(ObjectNode given) {
    ObjectNode item = given.deepCopy();
    if (!item.has("Type")) {
      item.put("Type", "Service");
    }
    if (!item.has("IncomeAccountRef") && !item.path("Type").asText("").equals("Category")) {
      item.putObject("IncomeAccountRef").put("value", PRODUCT_INCOME);
    }
    return item;
  }

  private static void tax(Company company, BooksGiven.Tax tax) {
    tax.percent().ifPresent(company::salesTaxPercent);
    tax.defaultCode()
        .ifPresent(
            name ->
                company
                    .preferences()
                    .withObject("/TaxPrefs")
                    .putObject("TaxGroupCodeRef")
                    .put("value", code(company, name)));
  }

  private static String code(Company company, String name) {
    List<ObjectNode> codes = company.all("TaxCode");
    return codes.stream()
        .filter(code -> code.path("Name").asText("").equalsIgnoreCase(name))
        .map(code -> code.path("Id").asText(""))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableCase(
                    "the key 'given.quickbooks.tax.default': no tax code '%s'; there are %s"
                        .formatted(
                            name,
                            codes.stream().map(each -> each.path("Name").asText("")).toList())));
  }
}

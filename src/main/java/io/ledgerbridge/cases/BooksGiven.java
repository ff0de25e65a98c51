package io.ledgerbridge.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The QuickBooks company: a new one with what is listed here, in QuickBooks' own words.
 *
 * @param country two letters, US when not given
 * @param currency the country's own when not given
 * @param items services with the income account for products when not said otherwise
 * @param classes that documents can be tracked by
 * @param locations departments, as QuickBooks' API calls them
 * @param documents that are there already, by entity
 * @param settings that the company has of its own in Ledgerbridge, e.g. {@code contact-label}
 * @param preferences what differs from those of a new company
 */
record BooksGiven(
    String country,
    Optional<String> currency,
    List<ObjectNode> customers,
    List<ObjectNode> vendors,
    List<ObjectNode> items,
    List<ObjectNode> terms,
    List<ObjectNode> accounts,
    List<ObjectNode> classes,
    List<ObjectNode> locations,
    Map<String, List<ObjectNode>> documents,
    Optional<ObjectNode> preferences,
    Optional<Tax> tax,
    Map<String, String> settings) {
  static final BooksGiven PLAIN =
      new BooksGiven(
          null,
          Optional.empty(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Optional.empty(),
          Optional.empty(),
          null);

  /**
   * Sales tax.
   *
   * @param defaultCode the name of the company's default tax code, outside the US
   * @param percent what automated sales tax charges, in the US
   */
  record Tax(@JsonProperty("default") Optional<String> defaultCode, Optional<BigDecimal> percent) {}

  BooksGiven {
    country = country == null ? "US" : country;
    customers = Given.list(customers);
    vendors = Given.list(vendors);
    items = Given.list(items);
    terms = Given.list(terms);
    accounts = Given.list(accounts);
    classes = Given.list(classes);
    locations = Given.list(locations);
    documents = documents == null ? Map.of() : documents;
    settings = settings == null ? Map.of() : settings;
  }

  String homeCurrency() {
    return currency.orElseGet(
        () -> Currency.getInstance(new Locale("", country)).getCurrencyCode());
  }
}

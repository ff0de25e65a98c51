package io.ledgerbridge.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.sales.Address;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Short ways to write sales down, and what QuickBooks said. */
final class Sales {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final Address NOWHERE =
      new Address(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private Sales() {}

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** A contact; blank is missing. */
  static Party contact(String id, String first, String last, String email) {
    return new Party(
        "contacts",
        id,
        "the only associated contact",
        given(first),
        given(last),
        given(email),
        given(""),
        given(""),
        NOWHERE);
  }

  static Party company(String id, String name) {
    return new Party(
        "companies",
        id,
        "the only associated company",
        given(""),
        given(""),
        given(""),
        given(""),
        given(name),
        NOWHERE);
  }

  static SalesDocument to(Party party) {
    return sale(Optional.of(party), "contact", "line-items");
  }

  static SalesDocument toFixed(String customer) {
    return sale(Optional.empty(), customer, "line-items");
  }

  static SalesDocument withProducts(String products) {
    return sale(Optional.empty(), "contact", products);
  }

  /** The flow creates products that are missing. */
  static SalesDocument creating() {
    return sale(Optional.empty(), "contact", "line-items", true);
  }

  static SalesLine line(String name, String sku) {
    return new SalesLine(
        3,
        name,
        given(sku),
        name,
        BigDecimal.ONE,
        new BigDecimal("100.00"),
        new BigDecimal("100.00"),
        false);
  }

  static Optional<String> given(String text) {
    return Optional.of(text).filter(each -> !each.isBlank());
  }

  private static SalesDocument sale(Optional<Party> party, String customer, String products) {
    return sale(party, customer, products, false);
  }

  private static SalesDocument sale(
      Optional<Party> party, String customer, String products, boolean create) {
    return new SalesDocument(
        DocumentKind.INVOICE,
        new Source("62515", "deals", "4711", "Acme renewal"),
        LocalDate.of(2026, 11, 23),
        "USD",
        party,
        List.of(),
        Optional.empty(),
        new Choices("", "", customer, products, create, "", false));
  }
}

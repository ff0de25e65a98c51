package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.Address;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.simulator.quickbooks.StrictReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewCustomerTest {

  @Test
  void a_contact_becomes_a_customer() {
    Party ada =
        new Party(
            "contacts",
            "51",
            "the only associated contact",
            Optional.of("Ada"),
            Optional.of("Lovelace"),
            Optional.of("ada@example.com"),
            Optional.of("+1 604 555 0101"),
            Optional.of("Analytical Engines"),
            new Address(
                Optional.of("12 St James Square\nFloor 2"),
                Optional.of("Vancouver"),
                Optional.of("BC"),
                Optional.of("V5K 0A1"),
                Optional.of("Canada")));

    assertThat(body(ada, "Ada Lovelace", Optional.of("CAD")))
        .isEqualTo(
            Sales.json(
                """
                {
                  "DisplayName": "Ada Lovelace",
                  "GivenName": "Ada",
                  "FamilyName": "Lovelace",
                  "CompanyName": "Analytical Engines",
                  "PrimaryEmailAddr": { "Address": "ada@example.com" },
                  "PrimaryPhone": { "FreeFormNumber": "+1 604 555 0101" },
                  "CurrencyRef": { "value": "CAD" },
                  "BillAddr": {
                    "Line1": "12 St James Square",
                    "Line2": "Floor 2",
                    "City": "Vancouver",
                    "CountrySubDivisionCode": "BC",
                    "PostalCode": "V5K 0A1",
                    "Country": "Canada"
                  },
                  "Notes": "HubSpot contacts 51"
                }
                """));
  }

  @Test
  void what_is_not_known_is_left_out() {
    assertThat(body(Sales.company("71", "Acme: West"), "Acme West", Optional.empty()))
        .isEqualTo(
            Sales.json(
                """
                {
                  "DisplayName": "Acme West",
                  "CompanyName": "Acme West",
                  "Notes": "HubSpot companies 71"
                }
                """));
  }

  @Test
  void what_quickbooks_would_refuse_is_left_out_or_cut() {
    Party party =
        new Party(
            "contacts",
            "51",
            "the only associated contact",
            Optional.of("x".repeat(120)),
            Optional.of("::"),
            Optional.of("not an address"),
            Optional.of("call my assistant, extension 4711"),
            Optional.empty(),
            Sales.NOWHERE);

    JsonNode customer = body(party, "x", Optional.empty());

    assertThat(customer.path("GivenName").asText()).hasSize(100);
    assertThat(customer.has("FamilyName")).isFalse();
    assertThat(customer.has("PrimaryEmailAddr")).isFalse();
    assertThat(customer.has("PrimaryPhone")).isFalse();
    assertThat(customer.has("BillAddr")).isFalse();
  }

  private static JsonNode body(Party party, String name, Optional<String> currency) {
    ObjectNode customer = NewCustomer.of(party, name, currency);
    StrictReader.read("Customer", customer.toString());
    return customer;
  }
}

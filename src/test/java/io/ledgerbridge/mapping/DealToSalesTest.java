package io.ledgerbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealToSalesTest {
  private static final Instant REACHED = Instant.parse("2026-11-24T03:30:00Z");
  private static final Choices DEFAULT = choices("contact", false);

  @Test
  void a_won_deal_becomes_a_sale_to_its_contact_with_its_own_lines() {
    SourceRecord deal =
        GivenDeal.read(
            """
            {
              "deal": {
                "id": "4711", "dealname": "Acme renewal", "amount": "280.5",
                "closedate": "2026-11-23T17:00:00Z", "deal_currency_code": "CAD"
              },
              "contacts": [
                {
                  "id": "51", "firstname": "Ada", "lastname": "Lovelace", "email": "ada@example.com",
                  "phone": "+1 604 555 0101", "company": "Analytical Engines",
                  "address": "12 St James Square", "city": "Vancouver", "state": "BC",
                  "zip": "V5K 0A1", "country": "Canada"
                },
                { "id": "52", "firstname": "Charles", "lastname": "Babbage" }
              ],
              "lines": [
                {
                  "name": "Widget", "hs_sku": "SKU-1", "description": "A blue one", "quantity": "2",
                  "price": "100.00", "hs_discount_percentage": "10"
                },
                { "name": "Support", "quantity": "1", "price": "100.50", "hs_tax_rate_group_id": "9" }
              ]
            }
            """);

    assertThat(JsonText.of(sale(deal, DEFAULT)))
        .isEqualTo(
            JsonText.laidOut(
                """
                {
                  "kind": "INVOICE",
                  "source": {
                    "portal": "62515", "objectType": "deals", "objectId": "4711",
                    "name": "Acme renewal"
                  },
                  "date": "2026-11-23",
                  "currency": "CAD",
                  "party": {
                    "objectType": "contacts", "objectId": "51",
                    "chosen": "the first of 2 associated records of type contact",
                    "firstName": "Ada",
                    "lastName": "Lovelace", "email": "ada@example.com", "phone": "+1 604 555 0101",
                    "companyName": "Analytical Engines",
                    "address": {
                      "street": "12 St James Square", "city": "Vancouver", "state": "BC",
                      "postalCode": "V5K 0A1", "country": "Canada", "secondLine": null
                    }
                  },
                  "lines": [
                    {
                      "number": 1, "name": "Widget", "sku": "SKU-1", "description": "A blue one",
                      "quantity": 2, "unitPrice": 100.00, "amount": 180.00, "taxable": false,
                      "taxRate": null, "productId": null, "serviceDate": null, "recurring": false
                    },
                    {
                      "number": 2, "name": "Support", "sku": null, "description": "Support",
                      "quantity": 1, "unitPrice": 100.50, "amount": 100.50, "taxable": true,
                      "taxRate": "9", "productId": null, "serviceDate": null, "recurring": false
                    }
                  ],
                  "total": 280.50,
                  "choices": {
                    "company": "", "terms": "", "customer": "contact", "products": "line-items",
                    "createMissingProducts": false, "memo": "", "allowDifference": false,
                    "email": false, "alongside": false,
                    "money": {
                      "depositAccount": "", "paymentMethod": "", "expenseAccount": "",
                      "bankAccount": "", "vendor": ""
                    },
                    "form": {
                      "tracking": "", "location": "", "documentNumber": "", "recurring": "",
                      "exchangeRate": ""
                    }
                  },
                  "dueDate": null, "discount": 0, "tax": null, "settlement": null,
                  "details": { "billTo": null, "shipTo": null, "rate": null, "number": "INV-4711" }
                }
                """));
  }

  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource({
    "2026-11-24T03:30:00Z,      America/New_York,    2026-11-23",
    "2026-11-24T03:30:00.000Z,  Europe/Berlin,       2026-11-24",
    "2026-11-23T23:30:00Z,      Europe/Berlin,       2026-11-24",
    "2026-11-23T23:30:00-05:00, America/New_York,    2026-11-23",
    "2026-11-23T12:30:00Z,      Pacific/Auckland,    2026-11-24",
    "1795491000000,             America/New_York,    2026-11-23",
    "2026-11-24,                America/New_York,    2026-11-24",
    "2026-11-24,                Pacific/Kiritimati,  2026-11-24",
    "2026-03-08T06:59:59Z,      America/New_York,    2026-03-08",
    "2026-03-09T03:59:59Z,      America/New_York,    2026-03-08",
    "2026-03-09T04:00:00Z,      America/New_York,    2026-03-09"
  })
  void the_close_date_is_the_day_in_the_portals_zone(String closedate, String zone, LocalDate day) {
    SourceRecord deal = GivenDeal.read(deal("\"closedate\": \"" + closedate + "\""), zone);

    assertThat(sale(deal, DEFAULT).date()).isEqualTo(day);
  }

  @Test
  void without_a_close_date_the_day_of_the_trigger_counts_in_the_portals_zone() {
    assertThat(sale(GivenDeal.read(deal("\"closedate\": \"\"")), DEFAULT).date())
        .isEqualTo("2026-11-23");
  }

  @Test
  void the_deals_currency_counts_and_else_the_portals() {
    assertThat(sale(GivenDeal.read(deal("\"deal_currency_code\": \"EUR\"")), DEFAULT).currency())
        .isEqualTo("EUR");
    assertThat(sale(GivenDeal.read(deal("\"amount\": \"180\"")), DEFAULT).currency())
        .isEqualTo("USD");
  }

  @ParameterizedTest
  @CsvSource({"180.00", "180.01", "179.99", "180.005", "180", "180.0149"})
  void a_difference_of_one_cent_passes(String amount) {
    SalesDocument sale = sale(GivenDeal.read(deal("\"amount\": \"" + amount + "\"")), DEFAULT);

    assertThat(sale.sum()).isEqualTo("180.00");
  }

  @ParameterizedTest
  @CsvSource({"180.02, 180.02", "179.98, 179.98", "180.015, 180.02", "0, 0.00", "-180, -180.00"})
  void a_difference_of_two_cents_parks_and_says_both_amounts(String amount, String shown) {
    SourceRecord deal = GivenDeal.read(deal("\"amount\": \"" + amount + "\""));

    parks(
        () -> sale(deal, DEFAULT),
        Code.AMOUNT_DIFFERS,
        "Deal 4711 'Acme renewal': the deal's amount is "
            + shown
            + " USD, but its lines come to 180.00. Correct the amount or the lines in HubSpot, or"
            + " let the flow pass the difference; then replay.");
  }

  @Test
  void a_difference_passes_where_the_flow_lets_it_and_stays_visible() {
    SalesDocument sale =
        sale(GivenDeal.read(deal("\"amount\": \"200\"")), choices("contact", true));

    assertThat(sale.total()).hasValueSatisfying(total -> assertThat(total).isEqualTo("200.00"));
    assertThat(sale.sum()).isEqualTo("180.00");
  }

  @Test
  void a_deal_without_an_amount_has_nothing_to_compare() {
    assertThat(sale(GivenDeal.read(deal("\"amount\": \"\"")), DEFAULT).total()).isEmpty();
  }

  @Test
  void an_amount_that_is_no_number_parks() {
    parks(
        () -> sale(GivenDeal.read(deal("\"amount\": \"about 180\"")), DEFAULT),
        Code.BAD_VALUE,
        "Deal 4711 'Acme renewal': the property amount is 'about 180', which is no number. Correct"
            + " it in HubSpot; then replay.");
  }

  @Test
  void a_deal_without_lines_waits_for_them() {
    SourceRecord deal =
        GivenDeal.read(
            """
            { "deal": { "id": "4711", "dealname": "Acme renewal" }, "contacts": [ { "id": "51" } ] }
            """);

    waits(
        () -> sale(deal, DEFAULT),
        Code.NO_LINE_ITEMS,
        "Deal 4711 'Acme renewal' has no line items. Add them to the deal itself in HubSpot; then"
            + " replay.");
  }

  @Test
  void a_deal_without_a_contact_waits_for_one() {
    SourceRecord deal =
        GivenDeal.read("{ \"deal\": { \"id\": \"4711\" }, \"lines\": [ { \"price\": \"1\" } ] }");

    waits(
        () -> sale(deal, DEFAULT),
        Code.NO_CONTACT,
        "Deal 4711 has no associated contact to make the customer. Associate one in HubSpot; then"
            + " replay.");
  }

  @Test
  void the_company_is_the_customer_where_the_flow_says_so() {
    SourceRecord deal = GivenDeal.read(deal("\"amount\": \"180\""));

    assertThat(sale(deal, choices("company", false)).party())
        .hasValueSatisfying(
            party -> {
              assertThat(party.objectType()).isEqualTo("companies");
              assertThat(party.objectId()).isEqualTo("71");
              assertThat(party.name()).isEqualTo("Acme Inc.");
            });
  }

  @Test
  void a_deal_without_a_company_waits_for_one_where_the_company_is_the_customer() {
    SourceRecord deal =
        GivenDeal.read("{ \"deal\": { \"id\": \"4711\" }, \"lines\": [ { \"price\": \"1\" } ] }");

    waits(
        () -> sale(deal, choices("company", false)),
        Code.NO_CONTACT,
        "Deal 4711 has no associated company to make the customer. Associate one in HubSpot; then"
            + " replay.");
  }

  @Test
  void one_fixed_customer_needs_no_contact() {
    SourceRecord deal =
        GivenDeal.read("{ \"deal\": { \"id\": \"4711\" }, \"lines\": [ { \"price\": \"1\" } ] }");

    assertThat(sale(deal, choices("Counter sales", false)).party()).isEmpty();
  }

  private static SalesDocument sale(SourceRecord deal, Choices choices) {
    return new DealToSales().map(DocumentKind.INVOICE, deal, choices, REACHED);
  }

  private static Choices choices(String customer, boolean allowDifference) {
    return new Choices("", "", customer, "line-items", false, "", allowDifference);
  }

  /** A deal whose one line comes to 180.00. */
  private static String deal(String property) {
    return """
        {
          "deal": { "id": "4711", "dealname": "Acme renewal", %s },
          "contacts": [ { "id": "51", "firstname": "Ada" } ],
          "companies": [ { "id": "71", "name": "Acme Inc." } ],
          "lines": [ { "name": "Widget", "quantity": "2", "price": "90" } ]
        }
        """
        .formatted(property);
  }

  private static void parks(ThrowingCallable act, Code code, String sentence) {
    assertThatThrownBy(act)
        .hasMessage(sentence)
        .isNotInstanceOf(NotThereYet.class)
        .asInstanceOf(type(Park.class))
        .satisfies(park -> assertThat(park.reason().code()).isEqualTo(code));
  }

  private static void waits(ThrowingCallable act, Code code, String sentence) {
    assertThatThrownBy(act)
        .hasMessage(sentence)
        .asInstanceOf(type(NotThereYet.class))
        .satisfies(park -> assertThat(park.reason().code()).isEqualTo(code));
  }
}

package io.ledgerbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.simulator.quickbooks.StrictReader;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A deal in, the whole body of the invoice out; Intuit's own class reads every one. */
class ToInvoiceTest {
  private static final String MARKER =
      "Ledgerbridge 62515/deals/4711/deal-won-to-invoice/invoice/0:";
  private static final Resolved AMERICAN =
      new Resolved(
          true,
          "58",
          Map.of(1, "11", 2, "12", 3, "13"),
          Optional.empty(),
          Optional.empty(),
          false,
          MARKER);

  @Test
  void a_discount_is_folded_into_the_unit_price() {
    invoice(
        """
        { "name": "Widget", "quantity": "2", "price": "100.00", "hs_discount_percentage": "10" },
        { "name": "Support", "quantity": "1", "price": "100.50", "hs_tax_rate_group_id": "9" }
        """,
        AMERICAN,
        """
        {
          "CustomerRef": { "value": "58" },
          "TxnDate": "2026-11-23",
          "BillEmail": { "Address": "ada@example.com" },
          "PrivateNote": "Ledgerbridge 62515/deals/4711/deal-won-to-invoice/invoice/0: Deal 4711 'Acme renewal'",
          "Line": [
            {
              "LineNum": 1,
              "Description": "Widget",
              "Amount": 180,
              "DetailType": "SalesItemLineDetail",
              "SalesItemLineDetail": {
                "ItemRef": { "value": "11" },
                "Qty": 2,
                "UnitPrice": 90,
                "TaxCodeRef": { "value": "NON" }
              }
            },
            {
              "LineNum": 2,
              "Description": "Support",
              "Amount": 100.5,
              "DetailType": "SalesItemLineDetail",
              "SalesItemLineDetail": {
                "ItemRef": { "value": "12" },
                "Qty": 1,
                "UnitPrice": 100.5,
                "TaxCodeRef": { "value": "TAX" }
              }
            }
          ]
        }
        """);
  }

  @Test
  void cents_that_do_not_divide_get_more_decimals_or_stand_alone_with_a_word_of_explanation() {
    invoice(
        """
        { "name": "Thirds", "quantity": "3", "price": "40", "amount": "100" },
        { "name": "Clicks", "quantity": "10000", "price": "1", "amount": "9999.99" },
        { "name": "Hours", "quantity": "1.75", "price": "128.35" }
        """,
        AMERICAN,
        """
        {
          "CustomerRef": { "value": "58" },
          "TxnDate": "2026-11-23",
          "BillEmail": { "Address": "ada@example.com" },
          "PrivateNote": "Ledgerbridge 62515/deals/4711/deal-won-to-invoice/invoice/0: Deal 4711 'Acme renewal'",
          "Line": [
            {
              "LineNum": 1,
              "Description": "Thirds",
              "Amount": 100,
              "DetailType": "SalesItemLineDetail",
              "SalesItemLineDetail": {
                "ItemRef": { "value": "11" },
                "Qty": 3,
                "UnitPrice": 33.333,
                "TaxCodeRef": { "value": "NON" }
              }
            },
            {
              "LineNum": 2,
              "Description": "Clicks (10000 at 1, net 9999.99)",
              "Amount": 9999.99,
              "DetailType": "SalesItemLineDetail",
              "SalesItemLineDetail": {
                "ItemRef": { "value": "12" },
                "TaxCodeRef": { "value": "NON" }
              }
            },
            {
              "LineNum": 3,
              "Description": "Hours",
              "Amount": 224.61,
              "DetailType": "SalesItemLineDetail",
              "SalesItemLineDetail": {
                "ItemRef": { "value": "13" },
                "Qty": 1.75,
                "UnitPrice": 128.35,
                "TaxCodeRef": { "value": "NON" }
              }
            }
          ]
        }
        """);
  }

  @Test
  void outside_the_united_states_each_line_has_the_companys_tax_code_and_tax_is_added() {
    Resolved canadian =
        new Resolved(
            false, "58", Map.of(1, "11"), Optional.of("3"), Optional.of("5"), true, MARKER);
    invoice(
        """
        { "name": "Free seat", "quantity": "7", "price": "3.33", "hs_discount_percentage": "100" }
        """,
        canadian,
        """
        {
          "CustomerRef": { "value": "58" },
          "TxnDate": "2026-11-23",
          "CurrencyRef": { "value": "USD" },
          "GlobalTaxCalculation": "TaxExcluded",
          "BillEmail": { "Address": "ada@example.com" },
          "PrivateNote": "Ledgerbridge 62515/deals/4711/deal-won-to-invoice/invoice/0: Deal 4711 'Acme renewal'",
          "Line": [
            {
              "LineNum": 1,
              "Description": "Free seat",
              "Amount": 0,
              "DetailType": "SalesItemLineDetail",
              "SalesItemLineDetail": {
                "ItemRef": { "value": "11" },
                "Qty": 7,
                "UnitPrice": 0,
                "TaxCodeRef": { "value": "5" }
              }
            }
          ],
          "SalesTermRef": { "value": "3" }
        }
        """);
  }

  @Test
  void an_address_that_quickbooks_would_refuse_is_left_out() {
    assertThat(body(sale("ada@example", "Thanks", ONE_LINE)).has("BillEmail")).isFalse();
    assertThat(body(sale("a".repeat(90) + "@example.com", "Thanks", ONE_LINE)).has("BillEmail"))
        .isFalse();
    assertThat(body(sale("ada@example.com", "Thanks", ONE_LINE)).has("BillEmail")).isTrue();
  }

  @Test
  void the_memo_is_for_the_customer_and_cut_at_a_thousand_characters() {
    ObjectNode invoice = body(sale("ada@example.com", "Thank you! ".repeat(100), ONE_LINE));

    assertThat(invoice.at("/CustomerMemo/value").asText())
        .hasSize(1000)
        .startsWith("Thank you! Thank you!");
    StrictReader.read("Invoice", invoice.toString());
  }

  @Test
  void a_text_that_is_too_long_is_never_cut_inside_a_character() {
    String smiles = "x" + "\uD83D\uDE00".repeat(2500);

    ObjectNode invoice =
        body(
            sale(
                "ada@example.com",
                smiles,
                "{ \"name\": \"W\", \"price\": \"1\", \"description\": \"" + smiles + "\" }"));

    assertThat(invoice.at("/Line/0/Description").asText()).hasSize(3999).endsWith("\uD83D\uDE00");
    assertThat(invoice.at("/CustomerMemo/value").asText()).hasSize(999).endsWith("\uD83D\uDE00");
  }

  private static final String ONE_LINE = "{ \"name\": \"Widget\", \"price\": \"1\" }";

  private static void invoice(String lines, Resolved ids, String expected) {
    ObjectNode invoice = new ToInvoice().map(sale("ada@example.com", "", lines), ids);

    assertThat(JsonText.of(invoice)).isEqualTo(JsonText.laidOut(expected));
    StrictReader.read("Invoice", invoice.toString());
  }

  private static ObjectNode body(SalesDocument sale) {
    return new ToInvoice().map(sale, AMERICAN);
  }

  private static SalesDocument sale(String email, String memo, String lines) {
    Choices choices = new Choices("", "", "contact", "line-items", false, memo, false);
    String deal =
        """
        {
          "deal": {
            "id": "4711", "dealname": "Acme renewal", "closedate": "2026-11-24T03:30:00Z"
          },
          "contacts": [ { "id": "51", "firstname": "Ada", "email": "%s" } ],
          "lines": [ %s ]
        }
        """
            .formatted(email, lines);
    return new DealToSales()
        .map(DocumentKind.INVOICE, GivenDeal.read(deal), choices, Instant.EPOCH);
  }
}

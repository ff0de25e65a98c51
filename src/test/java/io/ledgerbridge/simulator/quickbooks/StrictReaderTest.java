package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReaderTest extends Simulation {

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of(
            "Invoice",
            """
            {"CustomerRef": {"value": "1"},
             "Line": [
               {"Amount": 100.00, "DetailType": "SalesItemLineDetail",
                "SalesItemLineDetail": {"ItemRef": {"value": "1"}}}]}
            """),
        Arguments.of("Invoice", FULL_INVOICE),
        Arguments.of(
            "Estimate",
            """
            {"CustomerRef": {"value": "3"}, "TxnDate": "2026-11-23", "ExpirationDate": "2026-12-23",
             "TxnStatus": "Pending", "BillEmail": {"Address": "cool@example.com"},
             "CustomerMemo": {"value": "Valid for 30 days"},
             "Line": [
               {"Amount": 35.0, "Description": "Pest Control Services",
                "DetailType": "SalesItemLineDetail",
                "SalesItemLineDetail": {"ItemRef": {"value": "10"}, "Qty": 1, "UnitPrice": 35,
                  "TaxCodeRef": {"value": "NON"}}}]}
            """),
        Arguments.of(
            "SalesReceipt",
            """
            {"CustomerRef": {"value": "6"}, "TxnDate": "2026-11-23", "DocNumber": "SR-1003",
             "PaymentMethodRef": {"value": "2"}, "PaymentRefNum": "HS-PAY-10264",
             "DepositToAccountRef": {"value": "35"}, "PrivateNote": "HubSpot payment 10264",
             "Line": [
               {"Amount": 337.5, "Description": "Custom Design",
                "DetailType": "SalesItemLineDetail",
                "SalesItemLineDetail": {"ItemRef": {"value": "4"}, "Qty": 4.5, "UnitPrice": 75,
                  "TaxCodeRef": {"value": "NON"}}}]}
            """),
        Arguments.of(
            "Payment",
            """
            {"CustomerRef": {"value": "20"}, "TotalAmt": 25.00, "TxnDate": "2026-11-23",
             "PaymentMethodRef": {"value": "1"}, "PaymentRefNum": "HS-PAY-77",
             "DepositToAccountRef": {"value": "4"}, "PrivateNote": "HubSpot payment 77",
             "Line": [{"Amount": 25.00, "LinkedTxn": [{"TxnId": "67", "TxnType": "Invoice"}]}]}
            """),
        Arguments.of(
            "RefundReceipt",
            """
            {"CustomerRef": {"value": "15"}, "TxnDate": "2026-11-23", "DocNumber": "RR-1020",
             "DepositToAccountRef": {"value": "35"}, "PaymentMethodRef": {"value": "3"},
             "PaymentRefNum": "HS-REF-5", "PrintStatus": "NotSet",
             "PrivateNote": "Refund of HubSpot payment 77",
             "Line": [
               {"Amount": 87.5, "DetailType": "SalesItemLineDetail",
                "SalesItemLineDetail": {"ItemRef": {"value": "4"}, "Qty": 1, "UnitPrice": 87.5,
                  "TaxCodeRef": {"value": "NON"}}}]}
            """),
        Arguments.of(
            "Purchase",
            """
            {"PaymentType": "Cash", "AccountRef": {"value": "35"},
             "EntityRef": {"value": "56", "name": "HubSpot", "type": "Vendor"},
             "TxnDate": "2026-11-23", "DocNumber": "HS-FEE-77",
             "PrivateNote": "HubSpot payment fee for payment 77",
             "Line": [
               {"Amount": 2.90, "Description": "Payment processing fee",
                "DetailType": "AccountBasedExpenseLineDetail",
                "AccountBasedExpenseLineDetail": {"AccountRef": {"value": "54"},
                  "BillableStatus": "NotBillable", "TaxCodeRef": {"value": "NON"}}}]}
            """),
        Arguments.of("Customer", CUSTOMER),
        Arguments.of("Item", ITEM),
        Arguments.of("Vendor", VENDOR),
        Arguments.of("Term", TERM),
        Arguments.of("PaymentMethod", PAYMENT_METHOD),
        Arguments.of(
            "Attachable",
            """
            {"Note": "https://app.hubspot.com/contacts/1/record/0-3/123",
             "AttachableRef": [
               {"IncludeOnSend": false, "EntityRef": {"type": "Invoice", "value": "95"}}]}
            """));
  }

  static final String FULL_INVOICE =
      """
      {"DocNumber": "HS-1001", "TxnDate": "2026-11-23", "DueDate": "2026-12-23",
       "SalesTermRef": {"value": "3"},
       "CustomerRef": {"value": "1", "name": "Amy's Bird Sanctuary"},
       "CurrencyRef": {"value": "USD"}, "ExchangeRate": 1.0,
       "BillEmail": {"Address": "amy@example.com"}, "BillEmailCc": {"Address": "cc@example.com"},
       "EmailStatus": "NeedToSend", "PrintStatus": "NotSet",
       "AllowOnlineCreditCardPayment": true, "AllowOnlineACHPayment": false,
       "BillAddr": {"Line1": "4581 Finch St.", "City": "Bayshore", "CountrySubDivisionCode": "CA",
         "PostalCode": "94326", "Country": "USA"},
       "ShipAddr": {"Line1": "4581 Finch St.", "City": "Bayshore", "CountrySubDivisionCode": "CA",
         "PostalCode": "94326", "Country": "USA"},
       "CustomerMemo": {"value": "Thank you"}, "PrivateNote": "HubSpot deal 123",
       "CustomField": [
         {"DefinitionId": "1", "Name": "Deal", "Type": "StringType", "StringValue": "123"}],
       "DepartmentRef": {"value": "1"}, "ClassRef": {"value": "5000000000000007280"},
       "ApplyTaxAfterDiscount": true, "LinkedTxn": [{"TxnId": "100", "TxnType": "Estimate"}],
       "Line": [
         {"LineNum": 1, "Description": "Consulting", "Amount": 100.00,
          "DetailType": "SalesItemLineDetail",
          "SalesItemLineDetail": {"ItemRef": {"value": "1"}, "Qty": 2, "UnitPrice": 50.00,
            "ServiceDate": "2026-11-01", "TaxCodeRef": {"value": "TAX"}}},
         {"Description": "free text", "DetailType": "DescriptionOnly",
          "DescriptionLineDetail": {}},
         {"Amount": 10.00, "DetailType": "DiscountLineDetail",
          "DiscountLineDetail": {"PercentBased": true, "DiscountPercent": 10,
            "DiscountAccountRef": {"value": "86"}}}],
       "TxnTaxDetail": {"TxnTaxCodeRef": {"value": "2"}}}
      """;

  static final String CUSTOMER =
      """
      {"DisplayName": "Kirby Freeman", "GivenName": "Kirby", "FamilyName": "Freeman",
       "CompanyName": "Freeman Sporting Goods", "PrimaryEmailAddr": {"Address": "kirby@example.com"},
       "PrimaryPhone": {"FreeFormNumber": "(650) 555-0987"},
       "BillAddr": {"Line1": "370 Easy St.", "City": "Middlefield", "CountrySubDivisionCode": "CA",
         "PostalCode": "94482", "Country": "USA"},
       "CurrencyRef": {"value": "USD"}, "Taxable": true, "Notes": "HubSpot contact 501"}
      """;

  static final String ITEM =
      """
      {"Name": "Consulting hours", "Type": "Service", "Sku": "CONS-1",
       "Description": "Consulting, per hour", "UnitPrice": 75.00, "Taxable": true,
       "IncomeAccountRef": {"value": "79"}}
      """;

  static final String VENDOR =
      """
      {"DisplayName": "HubSpot", "CompanyName": "HubSpot",
       "PrimaryEmailAddr": {"Address": "billing@example.com"}}
      """;

  static final String TERM = "{\"Name\": \"Net 45\", \"DueDays\": 45}";

  static final String PAYMENT_METHOD =
      "{\"Name\": \"Credit card (HubSpot)\", \"Type\": \"CREDIT_CARD\"}";

  static Stream<Arguments> takenBodies() {
    return bodies().filter(each -> Kinds.find((String) each.get()[0]).isPresent());
  }

  /** What the bodies of the sheet refer to. */
  void referredTo() {
    for (String id : List.of("1", "3", "6", "15", "20")) {
      create(company, "Customer", "{'Id': '%s', 'DisplayName': 'Customer %s'}".formatted(id, id));
    }
    for (String id : List.of("1", "4", "10")) {
      create(
          company,
          "Item",
          "{'Id': '%s', 'Name': 'Item %s', 'Type': 'Service', 'IncomeAccountRef': {'value': '79'}}"
              .formatted(id, id));
    }
    create(company, "Vendor", "{'Id': '56', 'DisplayName': 'Payouts'}");
    create(company, "Account", "{'Id': '54', 'Name': 'Fees', 'AccountType': 'Expense'}");
    create(company, "Class", "{'Id': '5000000000000007280', 'Name': 'North'}");
    create(company, "Department", "{'Id': '1', 'Name': 'Shop'}");
    String line = line("1", "35", "");
    create(company, "Estimate", invoice("1", "'Id': '100', ", line));
    create(company, "Invoice", invoice("20", "'Id': '67', ", line));
    company.prefer("AccountingInfoPrefs", "ClassTrackingPerTxn", true);
    company.prefer("AccountingInfoPrefs", "TrackDepartments", true);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void intuits_classes_take_every_create_body(String entity, String body) {
    assertThatCode(() -> StrictReader.read(entity, body)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void they_refuse_a_misspelt_field(String entity, String body) {
    String misspelt = body.replaceFirst("\\{\"", "{\"Docnumber\": \"1\", \"");
    assertThatThrownBy(() -> StrictReader.read(entity, misspelt))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Docnumber")
        .hasMessageContaining(entity);
  }

  @ParameterizedTest
  @MethodSource("takenBodies")
  void the_simulator_takes_them_too(String entity, String body) {
    referredTo();
    Reply reply = client.post(entity.toLowerCase(), body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    StrictReader.read(entity, reply.json().get(entity).toString());
  }

  @Test
  void the_answer_to_an_invoice_is_one_that_intuits_classes_take() {
    String body = invoice(customer(company, "Ada"), "", line(item(company, "Widget"), "5", ""));
    StrictReader.read("Invoice", invoiceOf(client.post("invoice", body)).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invoice",
        "Customer",
        "Vendor",
        "Employee",
        "Item",
        "Term",
        "PaymentMethod",
        "Account",
        "Estimate",
        "SalesReceipt",
        "Payment",
        "RefundReceipt",
        "Purchase"
      })
  void the_simulator_knows_no_property_that_intuit_does_not(String entity) {
    Set<String> extra = new TreeSet<>(Kinds.named(entity).shape().fields().keySet());
    extra.removeAll(StrictReader.properties(entity));
    assertThat(extra).isEmpty();
  }

  @Test
  void attached_to_the_simulator_it_sees_everything_that_is_sent() {
    simulator.onPayload(StrictReader::read);
    assertThat(client.post("customer", CUSTOMER).status()).isEqualTo(200);
    Reply wrong = client.post("customer", CUSTOMER.replace("Notes", "Note"));
    assertThat(wrong.status()).isEqualTo(500);
    assertThat(simulator.refusals()).hasSize(1);
    assertThat(simulator.refusals().get(0)).hasMessageContaining("\"Note\"");
  }
}

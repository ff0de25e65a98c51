package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest extends Simulation {
  String ada;
  String widget;

  @BeforeEach
  void open() {
    ada =
        create(
            company,
            "Customer",
            "{'DisplayName': 'Ada', 'BillAddr': {'Line1': '1 Mill Lane', 'City': 'Bayshore'}}");
    widget = item(company, "Widget");
  }

  Reply post(String rest, String... lines) {
    return client.post("invoice?minorversion=75", invoice(ada, rest, lines));
  }

  String one() {
    return line(widget, "100.00", "");
  }

  @Test
  void the_server_adds_what_the_sheet_lists() {
    JsonNode invoice = invoiceOf(post("'SalesTermRef': {'value': '3'},", one()));
    assertThat(invoice.path("SyncToken").asText()).isEqualTo("0");
    assertThat(invoice.path("DocNumber").asText()).isEqualTo("1001");
    assertThat(invoice.path("TxnDate").asText()).isEqualTo("2026-11-23");
    assertThat(invoice.path("DueDate").asText()).isEqualTo("2026-12-23");
    assertThat(invoice.at("/MetaData/CreateTime").asText()).isEqualTo("2026-11-23T10:00:00-08:00");
    assertThat(invoice.at("/CustomerRef/name").asText()).isEqualTo("Ada");
    assertThat(invoice.at("/CurrencyRef/name").asText()).isEqualTo("United States Dollar");
    assertThat(invoice.at("/BillAddr/Line1").asText()).isEqualTo("1 Mill Lane");
    assertThat(invoice.at("/Line/0/Id").asText()).isEqualTo("1");
    assertThat(invoice.at("/Line/0/SalesItemLineDetail/ItemRef/name").asText()).isEqualTo("Widget");
    assertThat(invoice.at("/Line/0/SalesItemLineDetail/TaxCodeRef/value").asText())
        .isEqualTo("NON");
    assertThat(invoice.at("/Line/1/DetailType").asText()).isEqualTo("SubTotalLineDetail");
    assertThat(invoice.path("TotalAmt").decimalValue()).isEqualByComparingTo("100");
    assertThat(invoice.path("Balance").decimalValue()).isEqualByComparingTo("100");
    assertThat(invoice.path("TxnTaxDetail").path("TotalTax").decimalValue()).isZero();
  }

  @Test
  void it_is_read_back_as_it_was_answered() {
    JsonNode invoice = invoiceOf(post("", one()));
    assertThat(invoiceOf(client.get("invoice/" + invoice.get("Id").asText()))).isEqualTo(invoice);
    Reply none = client.get("invoice/999");
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.code()).isEqualTo("610");
  }

  @Test
  void half_a_cent_is_rounded_up_and_the_amount_must_agree_exactly() {
    String detail = "'Qty': 128.35, 'UnitPrice': 14.50,";
    Reply wrong = post("", line(widget, "1861.07", detail));
    assertThat(wrong.code()).isEqualTo("6070");
    assertThat(wrong.detail())
        .isEqualTo("Amount is not equal to UnitPrice * Qty. Supplied value:1,861.07");
    assertThat(post("", line(widget, "1861.075", detail)).code()).isEqualTo("6070");
    assertThat(post("", line(widget, "1861.08", detail)).status()).isEqualTo(200);
    String eighth = "'Qty': 0.5, 'UnitPrice': 0.25,";
    assertThat(post("", line(widget, "0.12", eighth)).code()).isEqualTo("6070");
    assertThat(post("", line(widget, "0.13", eighth)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "2010 | 'Memo': 'x', | {}",
        "2010 | | {'Amount': 1, 'DetailType': 'SalesItemLineDetail', 'SalesItemLineDetail': {'Quantity': 1}}",
        "2050 | 'DocNumber': '1234567890123456789012', | {}",
        "2170 | 'EmailStatus': 'Soon', | {}",
        "2210 | 'BillEmail': {'Address': 'nobody'}, | {}",
        "2060 | 'TxnDate': '23/11/2026', | {}",
        "2090 | | {'Amount': 12345678901, 'DetailType': 'DescriptionOnly'}",
        "2090 | | {'Amount': 1.123456, 'DetailType': 'DescriptionOnly'}",
        "2030 | 'Id': 'abc', 'SyncToken': '0', | {}",
        "2020 | 'Id': '1', | {}",
        "2500 | 'SalesTermRef': {'value': '77'}, | {}",
        "2020 | | {'DetailType': 'DescriptionOnly', 'Description': 'only text'}",
        "2020 | | {'DetailType': 'SalesItemLineDetail', 'SalesItemLineDetail': {'ItemRef': {'value': '1'}}}",
        "6420 | 'EmailStatus': 'NeedToSend', | {}",
        "3000 | 'CustomField': [{'DefinitionId': '2', 'StringValue': 'x'}], | {}",
        "5030 | 'ClassRef': {'value': '1'}, | {}",
        "620 | 'LinkedTxn': [{'TxnId': '9', 'TxnType': 'Estimate'}], | {}",
        "6100 | | {'Amount': 1, 'DetailType': 'SalesItemLineDetail', 'SalesItemLineDetail': {'ItemRef': {'value': '1'}, 'TaxCodeRef': {'value': '2'}}}",
      })
  void what_the_sheet_refuses_is_refused(String code, String rest, String line) {
    create(company, "Class", "{'Name': 'North'}");
    post("", one());
    Reply reply = post(rest == null ? "" : rest, line.equals("{}") ? one() : line);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).as(reply.text()).isEqualTo(code);
    assertThat(reply.at("/Fault/type").asText()).isEqualTo("ValidationFault");
  }

  @Test
  void without_lines_the_parameter_is_missing() {
    Reply reply = post("");
    assertThat(reply.code()).isEqualTo("2020");
    assertThat(reply.detail()).isEqualTo("Required parameter Line is missing in the request");
  }

  @Test
  void an_unknown_product_is_named_by_its_element() {
    Reply reply = post("", line("999", "1", ""));
    assertThat(reply.code()).isEqualTo("2500");
    assertThat(reply.element()).isEqualTo("Line.SalesItemLineDetail.ItemRef");
  }

  @Test
  void categories_and_inactive_products_cannot_be_sold() {
    String category = create(company, "Item", "{'Name': 'Tools', 'Type': 'Category'}");
    assertThat(post("", line(category, "1", "")).detail())
        .isEqualTo("Invalid Reference Id : Categories cannot be used in transactions.");
    company.update(
        "Item",
        Json.parse(
            quoted("{'Id': '%s', 'SyncToken': '0', 'sparse': true, 'Active': false}")
                .formatted(widget)));
    assertThat(post("", one()).code()).isEqualTo("2500");
    assertThat(post("", one()).detail()).contains("made inactive");
  }

  @Test
  void an_inactive_customer_cannot_be_invoiced() {
    company.update(
        "Customer",
        Json.parse(
            quoted("{'Id': '%s', 'SyncToken': '0', 'sparse': true, 'Active': false}")
                .formatted(ada)));
    assertThat(post("", one()).code()).isEqualTo("6250");
  }

  @Test
  void a_date_in_a_closed_period_is_refused_and_the_day_after_is_not() {
    company.bookClose(LocalDate.of(2026, 10, 31));
    assertThat(post("'TxnDate': '2026-10-31',", one()).code()).isEqualTo("6200");
    assertThat(post("'TxnDate': '2026-11-01',", one()).status()).isEqualTo(200);
  }

  @Test
  void discounts_come_in_percent_or_as_an_amount() {
    String percent =
        "{'DetailType': 'DiscountLineDetail', 'DiscountLineDetail': {'PercentBased': true, 'DiscountPercent': 8.5}}";
    JsonNode invoice = invoiceOf(post("", one(), percent));
    assertThat(invoice.path("TotalAmt").decimalValue()).isEqualByComparingTo("91.50");
    assertThat(invoice.at("/Line/2/DiscountLineDetail/DiscountAccountRef/value").asText())
        .isEqualTo("86");
    String amount =
        "{'Amount': 10, 'DetailType': 'DiscountLineDetail', 'DiscountLineDetail': {'PercentBased': false}}";
    assertThat(invoiceOf(post("", one(), amount)).path("TotalAmt").decimalValue())
        .isEqualByComparingTo("90");
  }

  @Test
  void a_discount_without_amount_and_percent_is_refused() {
    String neither =
        "{'DetailType': 'DiscountLineDetail', 'DiscountLineDetail': {'PercentBased': %s}}";
    assertThat(post("", one(), neither.formatted(true)).code()).isEqualTo("6090");
    assertThat(post("", one(), neither.formatted(false)).code()).isEqualTo("6090");
    company.prefer("SalesFormsPrefs", "AllowDiscount", false);
    assertThat(post("", one(), neither.formatted(true)).code()).isEqualTo("5030");
  }

  @Test
  void negative_lines_pass_and_a_negative_total_does_not() {
    assertThat(post("", one(), line(widget, "-40", "")).status()).isEqualTo(200);
    assertThat(post("", one(), line(widget, "-140", "")).code()).isEqualTo("6000");
  }

  @Test
  void seven_hundred_and_fifty_lines_are_taken_and_one_more_is_not() {
    assertThat(post("", Collections.nCopies(750, one()).toArray(String[]::new)).status())
        .isEqualTo(200);
    assertThat(post("", Collections.nCopies(751, one()).toArray(String[]::new)).code())
        .isEqualTo("6000");
  }

  @Test
  void a_taken_number_names_the_document_that_has_it() {
    String id = invoiceOf(post("'DocNumber': 'HS-1',", one())).get("Id").asText();
    Reply again = post("'DocNumber': 'hs-1',", one());
    assertThat(again.code()).isEqualTo("6140");
    assertThat(again.detail())
        .isEqualTo(
            "Duplicate Document Number Error : You must specify a different number. This number has"
                + " already been used. DocNumber=hs-1 is assigned to TxnType=Invoice with TxnId="
                + id);
    String body = invoice(ada, "'DocNumber': 'HS-1',", one());
    assertThat(client.post("invoice?include=allowduplicatedocnum", body).status()).isEqualTo(200);
  }

  @Test
  void numbers_are_counted_unless_the_company_has_its_own() {
    post("'DocNumber': '1500',", one());
    assertThat(invoiceOf(post("", one())).path("DocNumber").asText()).isEqualTo("1501");
    company.prefer("SalesFormsPrefs", "CustomTxnNumbers", true);
    assertThat(invoiceOf(post("", one())).has("DocNumber")).isFalse();
  }

  @Test
  void an_update_needs_the_newest_sync_token() {
    ObjectNode invoice = (ObjectNode) invoiceOf(post("'PrivateNote': 'a',", one()));
    String id = invoice.get("Id").asText();
    String sparse = quoted("{'Id': '%s', 'SyncToken': '%s', 'sparse': true, 'PrivateNote': 'b'}");
    JsonNode updated = invoiceOf(client.post("invoice", sparse.formatted(id, 0)));
    assertThat(updated.path("SyncToken").asText()).isEqualTo("1");
    assertThat(updated.path("TotalAmt").decimalValue()).isEqualByComparingTo("100");
    assertThat(client.post("invoice", sparse.formatted(id, 0)).code()).isEqualTo("5010");
    assertThat(client.post("invoice", sparse.formatted("99", 0)).code()).isEqualTo("610");
  }

  @Test
  void a_full_update_empties_what_it_leaves_out() {
    ObjectNode invoice = (ObjectNode) invoiceOf(post("'PrivateNote': 'a',", one()));
    invoice.remove("PrivateNote");
    JsonNode updated = invoiceOf(client.post("invoice", Json.print(invoice)));
    assertThat(updated.has("PrivateNote")).isFalse();
    assertThat(updated.get("Line")).isEqualTo(invoice.get("Line"));
  }

  @ParameterizedTest
  @CsvSource({"operation=void", "operation=update&include=void", "include=void"})
  void a_void_keeps_the_document_and_empties_it(String form) {
    JsonNode invoice = invoiceOf(post("'PrivateNote': 'deal 7',", one()));
    String body = quoted("{'Id': '%s', 'SyncToken': '0'}").formatted(invoice.get("Id").asText());
    JsonNode voided = invoiceOf(client.post("invoice?" + form, body));
    assertThat(voided.path("TotalAmt").decimalValue()).isZero();
    assertThat(voided.path("Balance").decimalValue()).isZero();
    assertThat(voided.path("PrivateNote").asText()).startsWith("Voided").contains("deal 7");
    assertThat(voided.at("/Line/0/Amount").decimalValue()).isZero();
  }

  @Test
  void a_deleted_invoice_is_gone_and_its_number_free() {
    JsonNode invoice = invoiceOf(post("'DocNumber': 'HS-1',", one()));
    String body = quoted("{'Id': '%s', 'SyncToken': '0'}").formatted(invoice.get("Id").asText());
    Reply deleted = client.post("invoice?operation=delete", body);
    assertThat(deleted.at("/Invoice/status").asText()).isEqualTo("Deleted");
    assertThat(client.get("invoice/" + invoice.get("Id").asText()).code()).isEqualTo("610");
    assertThat(post("'DocNumber': 'HS-1',", one()).status()).isEqualTo(200);
  }

  @Test
  void sending_marks_the_invoice_as_sent() throws Exception {
    String id = invoiceOf(post("", one())).get("Id").asText();
    Reply json = client.post("invoice/" + id + "/send", "");
    assertThat(json.code()).isEqualTo("2020");
    assertThat(json.detail()).contains("DeliveryAddress.Address");
    Reply sent =
        Client.send(
            client
                .request("invoice/" + id + "/send?sendTo=a%40example.com")
                .header("Content-Type", "application/octet-stream")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(invoiceOf(sent).path("EmailStatus").asText()).isEqualTo("EmailSent");
    assertThat(sent.at("/Invoice/BillEmail/Address").asText()).isEqualTo("a@example.com");
  }

  @Test
  void amounts_keep_their_decimals() {
    JsonNode invoice = invoiceOf(post("", line(widget, "0.1", ""), line(widget, "0.2", "")));
    assertThat(invoice.path("TotalAmt").decimalValue()).isEqualTo(new BigDecimal("0.30"));
  }
}

package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all documents have in common. */
class DocumentTest extends Simulation {
  @BeforeEach
  void shop() {
    customer(company, "Ada");
    item(company, "Widget");
    create(company, "Class", "{'Name': 'North'}");
    create(company, "Department", "{'Name': 'Shop'}");
  }

  static String body(String entity, String rest) {
    return switch (entity) {
      case "Payment" -> "{%s 'CustomerRef': {'value': '1'}, 'TotalAmt': 5}".formatted(rest);
      case "Purchase" -> PurchaseTest.purchase("Cash", "35", rest, PurchaseTest.fee("5", ""));
      case "RefundReceipt" -> invoice("1", rest + RefundReceiptTest.FROM, line("1", "5", ""));
      default -> invoice("1", rest, line("1", "5", ""));
    };
  }

  Reply sent(String entity, String rest) {
    return send(entity.toLowerCase(), body(entity, rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Invoice", "Estimate", "SalesReceipt", "Payment", "RefundReceipt", "Purchase"})
  void it_is_written_read_found_voided_and_deleted(String entity) {
    clock.forward(Duration.ofMinutes(1));
    String path = entity.toLowerCase();
    ObjectNode created = taken(sent(entity, "'PrivateNote': 'n',"), entity);
    StrictReader.read(entity, created.toString());
    String id = created.get("Id").asText();
    assertThat(taken(client.get(path + "/" + id), entity)).isEqualTo(created);
    String found =
        "select * from %s where TotalAmt = '5.00' and TxnDate >= '2026-11-23' and Id = '%s'";
    assertThat(client.query(found.formatted(entity, id)).at("/QueryResponse/" + entity)).hasSize(1);
    JsonNode voided = taken(send(path + "?operation=void", current(created)), entity);
    assertThat(amount(voided.get("TotalAmt"))).isEqualTo("0");
    assertThat(voided.get("PrivateNote").asText()).isEqualTo("Voided - n");
    StrictReader.read(entity, voided.toString());
    JsonNode gone = taken(send(path + "?operation=delete", current(voided)), entity);
    assertThat(gone.get("status").asText()).isEqualTo("Deleted");
    assertThat(client.get(path + "/" + id).code()).isEqualTo("610");
    String since = Client.encode(clock.instant().toString());
    assertThat(
            client
                .get("cdc?entities=%s&changedSince=%s".formatted(entity, since))
                .at("/CDCResponse/0/QueryResponse/0/" + entity + "/0/status")
                .asText())
        .isEqualTo("Deleted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Invoice", "Estimate", "SalesReceipt", "Payment", "RefundReceipt", "Purchase"})
  void none_of_them_changes_closed_books(String entity) {
    String path = entity.toLowerCase();
    ObjectNode old = taken(sent(entity, "'TxnDate': '2026-10-31',"), entity);
    company.bookClose(LocalDate.of(2026, 10, 31));
    assertThat(sent(entity, "'TxnDate': '2026-10-31',").code()).isEqualTo("6200");
    assertThat(sent(entity, "'TxnDate': '2026-11-01',").status()).isEqualTo(200);
    String later = ", 'sparse': true, 'TxnDate': '2026-11-01'}";
    assertThat(send(path, current(old).replace("}", later)).code()).isEqualTo("6200");
    assertThat(send(path + "?operation=void", current(old)).code()).isEqualTo("6200");
    assertThat(send(path + "?operation=delete", current(old)).code()).isEqualTo("6200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Invoice", "Estimate", "SalesReceipt", "RefundReceipt"})
  void sales_documents_share_their_numbers_until_the_company_gives_them(String entity) {
    taken(sent("Invoice", "'DocNumber': '1500',"), "Invoice");
    assertThat(taken(sent(entity, ""), entity).path("DocNumber").asText()).isEqualTo("1501");
    assertThat(sent(entity, "'DocNumber': '1500',").code()).isEqualTo("6140");
    assertThat(sent(entity, "'DocNumber': '1234567890123456789012',").code()).isEqualTo("2050");
    company.prefer("SalesFormsPrefs", "CustomTxnNumbers", true);
    assertThat(taken(sent(entity, ""), entity).has("DocNumber")).isFalse();
  }

  static Stream<Arguments> features() {
    String discount = TaxTest.DISCOUNT.replace("20", "2");
    String dated = line("1", "5", "'ServiceDate': '2026-11-01',");
    String classed = line("1", "5", "'ClassRef': {'value': '1'},");
    return Stream.of("Invoice", "Estimate", "SalesReceipt", "RefundReceipt")
        .flatMap(
            entity ->
                Stream.of(
                    Arguments.of(
                        entity,
                        "SalesFormsPrefs",
                        "AllowDiscount",
                        line("1", "5", "") + "," + discount),
                    Arguments.of(entity, "SalesFormsPrefs", "AllowServiceDate", dated),
                    Arguments.of(
                        entity, "AccountingInfoPrefs", "ClassTrackingPerTxnLine", classed)));
  }

  @ParameterizedTest
  @MethodSource("features")
  void lines_use_only_what_the_company_has_switched_on(
      String entity, String group, String preference, String lines) {
    String body = invoice("1", RefundReceiptTest.FROM, lines);
    if (!List.of("SalesReceipt", "RefundReceipt").contains(entity)) {
      body = invoice("1", "", lines);
    }
    company.prefer(group, preference, false);
    assertThat(send(entity.toLowerCase(), body).code()).isEqualTo("5030");
    company.prefer(group, preference, true);
    assertThat(send(entity.toLowerCase(), body).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Invoice | AccountingInfoPrefs | ClassTrackingPerTxn | 'ClassRef': {'value': '1'},",
        "Estimate | AccountingInfoPrefs | ClassTrackingPerTxn | 'ClassRef': {'value': '1'},",
        "SalesReceipt | AccountingInfoPrefs | ClassTrackingPerTxn | 'ClassRef': {'value': '1'},",
        "RefundReceipt | AccountingInfoPrefs | ClassTrackingPerTxn | 'ClassRef': {'value': '1'},",
        "Invoice | AccountingInfoPrefs | TrackDepartments | 'DepartmentRef': {'value': '1'},",
        "SalesReceipt | AccountingInfoPrefs | TrackDepartments | 'DepartmentRef': {'value': '1'},",
        "Purchase | AccountingInfoPrefs | TrackDepartments | 'DepartmentRef': {'value': '1'},",
        "Payment | AccountingInfoPrefs | TrackDepartments | 'DepartmentRef': {'value': '1'},",
        "Invoice | SalesFormsPrefs | AllowDeposit | 'Deposit': 2,",
        "Invoice | SalesFormsPrefs | AllowDeposit | 'DepositToAccountRef': {'value': '35'},",
        "Estimate | SalesFormsPrefs | AllowEstimates | 'TxnStatus': 'Accepted',"
      })
  void headers_use_only_what_the_company_has_switched_on(
      String entity, String group, String preference, String rest) {
    company.prefer(group, preference, false);
    assertThat(sent(entity, rest).code()).isEqualTo("5030");
    company.prefer(group, preference, true);
    assertThat(sent(entity, rest).status()).isEqualTo(200);
  }

  @Test
  void expense_lines_carry_a_class_only_when_classes_are_tracked() {
    String line = PurchaseTest.fee("5", "'ClassRef': {'value': '1'},");
    String body = PurchaseTest.purchase("Cash", "35", "", line);
    assertThat(send("purchase", body).code()).isEqualTo("5030");
    company.prefer("AccountingInfoPrefs", "ClassTrackingPerTxnLine", true);
    assertThat(send("purchase", body).status()).isEqualTo(200);
  }
}

package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameListTest extends Simulation {

  Reply post(String resource, String body) {
    return client.post(resource, quoted(body));
  }

  @Test
  void a_name_is_used_once_over_customers_vendors_and_employees() {
    create(company, "Employee", "{'DisplayName': 'Ada'}");
    Reply reply = post("customer", "{'DisplayName': 'ADA'}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("6240");
    assertThat(reply.detail())
        .isEqualTo(
            "The name supplied already exists. : Another customer, vendor or employee is already"
                + " using this name. Please use a different name.");
    assertThat(post("vendor", "{'DisplayName': 'Ada'}").code()).isEqualTo("6240");
  }

  @ParameterizedTest
  @CsvSource({"Customer,DisplayName", "Item,Name"})
  void an_inactive_record_keeps_its_name(String entity, String name) {
    String body =
        entity.equals("Item")
            ? "{'Name': 'X', 'Type': 'Service', 'IncomeAccountRef': {'value': '79'}}"
            : "{'DisplayName': 'X'}";
    String id = create(company, entity, body);
    post(
        entity.toLowerCase(),
        "{'Id': '%s', 'SyncToken': '0', 'sparse': true, 'Active': false}".formatted(id));
    assertThat(company.find(entity, id).orElseThrow().get("Active").asBoolean()).isFalse();
    assertThat(post(entity.toLowerCase(), body).code()).isEqualTo("6240");
  }

  @Test
  void a_renamed_record_frees_its_name() {
    String id = customer(company, "Ada");
    post(
        "customer",
        "{'Id': '%s', 'SyncToken': '0', 'sparse': true, 'DisplayName': 'Grace'}".formatted(id));
    assertThat(post("customer", "{'DisplayName': 'Ada'}").status()).isEqualTo(200);
  }

  @Test
  void the_display_name_is_made_of_the_others() {
    Reply reply = post("customer", "{'GivenName': 'Ada', 'FamilyName': 'Lovelace'}");
    assertThat(reply.at("/Customer/DisplayName").asText()).isEqualTo("Ada Lovelace");
    assertThat(reply.at("/Customer/FullyQualifiedName").asText()).isEqualTo("Ada Lovelace");
    assertThat(reply.at("/Customer/Balance").decimalValue()).isZero();
    assertThat(reply.at("/Customer/CurrencyRef/value").asText()).isEqualTo("USD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "6080 | customer | {'CompanyName': 'Acme'}",
        "2040 | customer | {'DisplayName': 'Acme: North'}",
        "2040 | customer | {'DisplayName': 'Acme\\tNorth'}",
        "2040 | item | {'Name': 'A:B', 'Type': 'Service', 'IncomeAccountRef': {'value': '79'}}",
        "2010 | customer | {'DisplayName': 'A', 'Email': 'a@example.com'}",
        "2010 | customer | {'DisplayName': 'A', 'BillAddr': {'Street': 'x'}}",
        "2010 | customer | not json",
        "2210 | customer | {'DisplayName': 'A', 'PrimaryEmailAddr': {'Address': 'a@b'}}",
        "2050 | customer | {'DisplayName': 'A', 'PrimaryPhone': {'FreeFormNumber': '1234567890123456789012345678901'}}",
        "2500 | customer | {'DisplayName': 'A', 'SalesTermRef': {'value': '99'}}",
        "6000 | customer | {'DisplayName': 'A', 'CurrencyRef': {'value': 'EUR'}}",
        "2020 | item | {'Name': 'A'}",
        "2020 | item | {'Name': 'A', 'Type': 'Service'}",
        "2020 | item | {'Name': 'A', 'Type': 'Inventory', 'IncomeAccountRef': {'value': '79'}}",
        "2170 | item | {'Name': 'A', 'Type': 'Bundle'}",
        "2020 | term | {'Name': 'Soon'}",
        "2240 | term | {'Name': 'Never', 'DueDays': 1000}",
        "6240 | term | {'Name': 'net 30', 'DueDays': 30}",
        "2170 | paymentmethod | {'Name': 'Card', 'Type': 'CARD'}",
        "6010 | account | {'Name': 'Clearing'}",
        "500 | taxcode | {'Name': 'New'}",
      })
  void what_the_sheet_refuses_is_refused(String code, String resource, String body) {
    Reply reply = post(resource, body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).as(reply.text()).isEqualTo(code);
  }

  @Test
  void a_fault_has_the_shape_of_the_sheet() {
    Reply reply = post("customer", "{'DisplayName': 'A', 'Email': 'a@example.com'}");
    assertThat(reply.at("/Fault/Error/0/Message").asText())
        .isEqualTo("Request has invalid or unsupported property");
    assertThat(reply.detail()).isEqualTo("Property Name:Email is unsupported or invalid");
    assertThat(reply.json().has("time")).isTrue();
  }

  @Test
  void a_clearing_account_can_be_made() {
    Reply reply = post("account", "{'Name': 'HubSpot clearing', 'AccountSubType': 'Checking'}");
    assertThat(reply.at("/Account/AccountType").asText()).isEqualTo("Bank");
    assertThat(reply.at("/Account/Classification").asText()).isEqualTo("Asset");
  }

  @Test
  void sub_customers_carry_the_name_of_their_parent() {
    String parent = customer(company, "Acme");
    Reply reply =
        post(
            "customer",
            "{'DisplayName': 'North', 'Job': true, 'ParentRef': {'value': '%s'}}"
                .formatted(parent));
    assertThat(reply.at("/Customer/FullyQualifiedName").asText()).isEqualTo("Acme:North");
  }

  @Test
  void a_full_update_empties_what_it_leaves_out_and_a_sparse_one_does_not() {
    String id = create(company, "Customer", "{'DisplayName': 'Ada', 'Notes': 'n'}");
    String sparse = "{'Id': '%s', 'SyncToken': '%d', 'sparse': true, 'CompanyName': 'Acme'}";
    assertThat(post("customer", sparse.formatted(id, 0)).at("/Customer/Notes").asText())
        .isEqualTo("n");
    ObjectNode full = company.find("Customer", id).orElseThrow();
    full.remove("Notes");
    JsonNode updated = client.post("customer", Json.print(full)).json().get("Customer");
    assertThat(updated.has("Notes")).isFalse();
    assertThat(updated.path("SyncToken").asText()).isEqualTo("2");
    assertThat(post("customer", sparse.formatted(id, 1)).code()).isEqualTo("5010");
  }

  @ParameterizedTest
  @CsvSource({
    "30, 0, 0, 2026-11-23, 2026-12-23",
    "0, 31, 0, 2026-11-23, 2026-11-30",
    "0, 15, 0, 2026-11-23, 2026-12-15",
    "0, 30, 10, 2026-11-23, 2026-12-30"
  })
  void terms_count_days_or_name_a_day(int days, int day, int next, LocalDate from, LocalDate due) {
    ObjectNode term = Json.object().put("DueDays", days);
    if (day > 0) {
      term.put("DayOfMonthDue", day).put("DueNextMonthDays", next);
    }
    assertThat(Terms.due(term, from)).isEqualTo(due);
  }
}

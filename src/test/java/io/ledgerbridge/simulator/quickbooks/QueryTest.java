package io.ledgerbridge.simulator.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest extends Simulation {

  @BeforeEach
  void people() {
    person("Ada", "Lovelace", "ada@example.com");
    person("Adam", "O'Neil", "adam@example.com, office@example.com");
    person("Grace", "Hopper", "grace@example.com");
  }

  void person(String given, String family, String mail) {
    company.create(
        "Customer",
        Json.object()
            .put("GivenName", given)
            .put("FamilyName", family)
            .set("PrimaryEmailAddr", Json.object().put("Address", mail)));
  }

  List<String> names(String statement) {
    Reply reply = client.query(statement);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    List<String> names = new ArrayList<>();
    for (JsonNode row : reply.at("/QueryResponse/Customer")) {
      names.add(row.get("DisplayName").asText());
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "select * from Customer where DisplayName = 'ada lovelace' | Ada Lovelace",
        "SELECT * FROM customer WHERE givenname = 'GRACE' | Grace Hopper",
        "select * from Customer where FamilyName = 'O\\'Neil' | Adam O'Neil",
        "select * from Customer where GivenName LIKE 'Ada%' orderby GivenName desc | Adam O'Neil,Ada Lovelace",
        "select * from Customer where PrimaryEmailAddr = 'ada@example.com' | Ada Lovelace",
        "select * from Customer where PrimaryEmailAddr LIKE '%office@example.com%' | Adam O'Neil",
        "select * from Customer where Id IN ('1', '3') order by FamilyName | Grace Hopper,Ada Lovelace",
        "select * from Customer where GivenName >= 'Adam' and GivenName < 'H' | Adam O'Neil,Grace Hopper",
        "select * from Customer where Active = true startposition 2 maxresults 1 | Adam O'Neil",
        "select * from Customer where MetaData.LastUpdatedTime >= '2026-11-23T10:00:00-08:00' maxresults 1 | Ada Lovelace",
        "select * from Customer where MetaData.CreateTime <= CURRENT_DATE | ~~",
      })
  void statements_find_what_they_say(String statement, String expected) {
    assertThat(String.join(",", names(statement))).isEqualTo(expected);
  }

  @Test
  void long_statements_come_by_post() {
    Reply reply = client.postedQuery("select * from Customer where DisplayName = 'Grace Hopper'");
    assertThat(reply.at("/QueryResponse/maxResults").asInt()).isEqualTo(1);
    assertThat(reply.at("/QueryResponse/startPosition").asInt()).isEqualTo(1);
  }

  @Test
  void no_hit_leaves_the_response_empty() {
    Reply reply = client.query("select * from Customer where DisplayName = 'Nobody'");
    assertThat(reply.json().get("QueryResponse")).isEqualTo(Json.object());
    assertThat(reply.json().has("time")).isTrue();
  }

  @Test
  void a_count_has_no_rows() {
    Reply reply = client.query("select count(*) from Customer");
    assertThat(reply.json().get("QueryResponse").toString()).isEqualTo("{\"totalCount\":3}");
  }

  @Test
  void chosen_columns_come_alone() {
    Reply reply = client.query("select Id, DisplayName from Customer where Id = '1'");
    assertThat(reply.at("/QueryResponse/Customer/0").properties())
        .extracting(member -> member.getKey())
        .containsExactlyInAnyOrder("domain", "sparse", "Id", "DisplayName");
  }

  @Test
  void inactive_ones_are_listed_only_when_the_statement_speaks_of_it() {
    company.update(
        "Customer",
        Json.parse("{\"Id\": \"1\", \"SyncToken\": \"0\", \"sparse\": true, \"Active\": false}"));
    assertThat(names("select * from Customer")).doesNotContain("Ada Lovelace");
    assertThat(names("select * from Customer where Active IN (true, false)")).hasSize(3);
    assertThat(names("select * from Customer where Active = false"))
        .containsExactly("Ada Lovelace");
  }

  @Test
  void a_page_has_a_hundred_rows_unless_told_and_a_thousand_at_most() {
    for (int i = 0; i < 1010; i++) {
      customer(company, "Customer " + i);
    }
    assertThat(names("select * from Customer")).hasSize(100);
    assertThat(names("select * from Customer maxresults 5000")).hasSize(1000);
    assertThat(names("select * from Customer startposition 1001 maxresults 1000")).hasSize(13);
  }

  @Test
  void documents_are_found_by_number_customer_total_and_date() {
    String widget = item(company, "Widget");
    client.post("invoice", invoice("1", "'DocNumber': 'HS-7',", line(widget, "99.50", "")));
    for (String where :
        List.of(
            "DocNumber = 'HS-7'",
            "CustomerRef = '1'",
            "TotalAmt > '99.4'",
            "Balance = '99.5'",
            "TxnDate = CURRENT_DATE",
            "DueDate >= '2026-11-23'")) {
      Reply reply = client.query("select * from Invoice where " + where);
      assertThat(reply.at("/QueryResponse/totalCount").asInt()).as(where).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from Vendor where PrimaryEmailAddr = 'a@b.co'",
        "select * from Invoice where PrivateNote = 'x'",
        "select * from Customer where Notes = 'x'",
        "select * from Customer where Id > '1'",
        "select * from Customer startposition 0",
        "select Nickname from Customer"
      })
  void what_cannot_be_filtered_is_said_by_name(String statement) {
    Reply reply = client.query(statement);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).as(reply.text()).isEqualTo("4001");
    assertThat(reply.detail()).startsWith("QueryValidationError: ");
  }

  @Test
  void the_text_is_that_of_a_recorded_answer() {
    assertThat(client.query("select * from Vendor where PrimaryEmailAddr = 'a@b.co'").detail())
        .isEqualTo("QueryValidationError: property 'PrimaryEmailAddr' is not queryable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "select from Customer",
        "select * from Customer where DisplayName = 'O'Neil'",
        "select * from Customer where Id = '1' or Id = '2'",
        "select * from Customer where DisplayName != 'x'",
        "update Customer",
        "select * from Customer maxresults many"
      })
  void a_slip_in_the_grammar_is_a_parse_error(String statement) {
    Reply reply = client.query(statement);
    assertThat(reply.code()).as(reply.text()).isEqualTo("4000");
  }

  @Test
  void company_and_preferences_answer_too() {
    assertThat(
            client
                .query("select * from CompanyInfo")
                .at("/QueryResponse/CompanyInfo/0/Country")
                .asText())
        .isEqualTo("US");
    assertThat(
            client
                .get("companyinfo/" + QuickBooksSimulator.DEFAULT_REALM)
                .at("/CompanyInfo/NameValue/1/Value")
                .asText())
        .isEqualTo("PAID");
    assertThat(
            client.get("preferences").at("/Preferences/CurrencyPrefs/HomeCurrency/value").asText())
        .isEqualTo("USD");
  }

  @Test
  void the_chart_of_a_new_company_is_there() {
    assertThat(count("Account where AccountSubType = 'UndepositedFunds'")).isEqualTo(1);
    assertThat(count("Account where AccountType = 'Income'")).isEqualTo(3);
    assertThat(count("Term where Name = 'Net 30'")).isEqualTo(1);
    assertThat(count("PaymentMethod")).isEqualTo(3);
    assertThat(count("TaxCode where Id = 'TAX'")).isEqualTo(1);
  }

  int count(String rest) {
    return client.query("select count(*) from " + rest).at("/QueryResponse/totalCount").asInt();
  }

  @Test
  void changes_name_what_was_written_and_deleted_since() {
    clock.forward(Duration.ofMinutes(10));
    String since = "2026-11-23T10:05:00-08:00";
    assertThat(changes("Customer,Invoice", since).toString())
        .isEqualTo("[{\"QueryResponse\":[{},{}]}]");
    String widget = item(company, "Widget");
    String body = invoice("1", "", line(widget, "5", ""));
    client.post("invoice", body);
    client.post("invoice", body);
    String deleted = company.all("Invoice").get(0).get("Id").asText();
    client.post(
        "invoice?operation=delete", "{\"Id\": \"%s\", \"SyncToken\": \"0\"}".formatted(deleted));
    JsonNode response = changes("Invoice", since).at("/0/QueryResponse/0");
    assertThat(response.path("maxResults").asInt()).isEqualTo(2);
    assertThat(response.at("/Invoice/1/status").asText()).isEqualTo("Deleted");
    assertThat(response.at("/Invoice/1/Id").asText()).isEqualTo(deleted);
    assertThat(response.at("/Invoice/1/MetaData/LastUpdatedTime").asText())
        .startsWith("2026-11-23T10:10");
  }

  JsonNode changes(String entities, String since) {
    Reply reply = client.get("cdc?entities=" + entities + "&changedSince=" + Client.encode(since));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().get("CDCResponse");
  }

  @ParameterizedTest
  @CsvSource({
    "TaxCode,2026-11-23",
    "Invoice,2026-10-01",
    "Invoice,yesterday",
    "Nothing,2026-11-23"
  })
  void changes_of_tax_codes_and_of_long_ago_are_refused(String entity, String since) {
    assertThat(client.get("cdc?entities=%s&changedSince=%s".formatted(entity, since)).status())
        .isEqualTo(400);
  }
}

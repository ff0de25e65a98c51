package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

class MirrorTest {
  private static final String US = "9130357849";
  private static final String CA = "9130357850";
  private final Database database;
  private final Mirror mirror;

  MirrorTest(Database database) {
    this.database = database;
    mirror = new Mirror(database.client(), new ObjectMapper());
  }

  @OnEachDatabase
  void what_quickbooks_said_comes_back_whole() {
    put(
        US,
        "Customer",
        "{ \"Id\": \"7\", \"DisplayName\": \"Zo\u00EB \uD83D\uDE00\", \"Balance\": 12.50 }");

    assertThat(mirror.find(US, "Customer", "7"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.name()).isEqualTo("Zo\u00EB \uD83D\uDE00");
              assertThat(found.active()).isTrue();
              assertThat(found.body().path("Balance").asText()).isEqualTo("12.5");
            });
    assertThat(mirror.find(US, "Customer", "8")).isEmpty();
  }

  @OnEachDatabase
  void what_is_put_again_replaces_what_was_there() {
    put(US, "Item", "{ \"Id\": \"3\", \"Name\": \"Widget\", \"Sku\": \"SKU-1\" }");
    put(US, "Item", "{ \"Id\": \"3\", \"Name\": \"Gadget\", \"Sku\": \"SKU-2\" }");

    assertThat(mirror.byName(US, "Item", "Widget")).isEmpty();
    assertThat(mirror.itemsBySku(US, "SKU-1")).isEmpty();
    assertThat(ids(mirror.byName(US, "Item", "GADGET"))).containsExactly("3");
    assertThat(ids(mirror.itemsBySku(US, " sku-2 "))).containsExactly("3");
    assertThat(mirror.all(US, "Item")).hasSize(1);
  }

  @OnEachDatabase
  void two_that_bring_the_same_records_at_one_time_do_not_disturb_each_other() throws Exception {
    Callable<Integer> load =
        () -> {
          for (int i = 0; i < 200; i++) {
            put(US, "Customer", customer("" + i, "Ada " + i, i + "@example.com"));
            put(US, "Customer", customer("" + i, "Ada " + i, i + "@example.com"));
          }
          return mirror.all(US, "Customer").size();
        };

    assertThat(database.together(load, load)).contains(200);
    assertThat(ids(mirror.customersByEmail(US, "7@example.com"))).containsExactly("7");
  }

  @OnEachDatabase
  void each_of_several_addresses_in_one_field_finds_the_customer() {
    put(
        US,
        "Customer",
        customer("7", "Ada", "ada@example.com, Office@Example.com;ada@example.com"));

    assertThat(ids(mirror.customersByEmail(US, "ADA@example.com"))).containsExactly("7");
    assertThat(ids(mirror.customersByEmail(US, "office@example.com"))).containsExactly("7");
    assertThat(mirror.customersByEmail(US, "example.com")).isEmpty();
  }

  @OnEachDatabase
  void an_address_that_was_changed_finds_nobody_any_more() {
    put(US, "Customer", customer("7", "Ada", "ada@example.com"));
    put(US, "Customer", customer("7", "Ada", "countess@example.com"));

    assertThat(mirror.customersByEmail(US, "ada@example.com")).isEmpty();
    assertThat(ids(mirror.customersByEmail(US, "countess@example.com"))).containsExactly("7");
  }

  @OnEachDatabase
  void an_inactive_customer_holds_its_name_but_is_found_by_nothing_else() {
    put(
        US,
        "Customer",
        """
        {
          "Id": "7", "DisplayName": "Ada Lovelace (deleted)", "GivenName": "Ada",
          "FamilyName": "Lovelace", "Active": false, "PrimaryEmailAddr": { "Address": "ada@x.com" }
        }
        """);

    assertThat(mirror.customersByEmail(US, "ada@x.com")).isEmpty();
    assertThat(mirror.customersByPerson(US, "Ada", "Lovelace")).isEmpty();
    assertThat(mirror.byName(US, "Customer", "ada lovelace (DELETED)"))
        .singleElement()
        .satisfies(found -> assertThat(found.active()).isFalse());
  }

  @OnEachDatabase
  void what_was_deleted_is_gone_with_its_addresses() {
    put(US, "Customer", customer("7", "Ada", "ada@example.com"));
    put(US, "Customer", "{ \"Id\": \"7\", \"status\": \"Deleted\" }");

    assertThat(mirror.find(US, "Customer", "7")).isEmpty();
    assertThat(mirror.customersByEmail(US, "ada@example.com")).isEmpty();
    assertThat(mirror.byName(US, "Customer", "Ada")).isEmpty();
  }

  @OnEachDatabase
  void names_are_compared_without_case_and_unicode_form() {
    put(US, "Customer", customer("7", "Jos\u00E9 N\u00FA\u00F1ez", ""));

    assertThat(ids(mirror.byName(US, "Customer", "JOSE\u0301 NU\u0301N\u0303EZ")))
        .containsExactly("7");
  }

  @OnEachDatabase
  void companies_and_kinds_do_not_see_each_others_records() {
    put(US, "Customer", customer("7", "Acme", "a@x.com"));
    put(CA, "Customer", customer("7", "Beta", "b@x.com"));
    put(US, "Item", "{ \"Id\": \"7\", \"Name\": \"Acme\" }");

    assertThat(mirror.byName(CA, "Customer", "Acme")).isEmpty();
    assertThat(mirror.customersByEmail(CA, "a@x.com")).isEmpty();
    assertThat(ids(mirror.customersByEmail(CA, "b@x.com"))).containsExactly("7");
    assertThat(mirror.all(US, "Customer")).hasSize(1);
  }

  @OnEachDatabase
  void it_knows_when_it_was_last_refreshed() {
    assertThat(mirror.refreshedAt(US)).isEmpty();

    mirror.refreshed(US, Instant.parse("2026-11-23T18:00:00Z"));
    mirror.refreshed(US, Instant.parse("2026-11-23T18:05:00.123456Z"));
    mirror.refreshed(CA, Instant.parse("2026-11-01T00:00:00Z"));

    assertThat(mirror.refreshedAt(US)).contains(Instant.parse("2026-11-23T18:05:00.123456Z"));
  }

  private void put(String realm, String entity, String json) {
    mirror.put(realm, entity, Sales.json(json));
  }

  private static String customer(String id, String name, String email) {
    return """
        { "Id": "%s", "DisplayName": "%s", "PrimaryEmailAddr": { "Address": "%s" } }
        """
        .formatted(id, name, email);
  }

  private static List<String> ids(List<Named> found) {
    return found.stream().map(Named::id).toList();
  }
}

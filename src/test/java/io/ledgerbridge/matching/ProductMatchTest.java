package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class ProductMatchTest {
  private static final String REALM = "9130357849";
  private static final SalesDocument SALE = Sales.withProducts("line-items");
  private final Mirror mirror;
  private final ProductMatch match;

  ProductMatchTest(Database database) {
    mirror = new Mirror(database.client(), new ObjectMapper());
    match = new ProductMatch(mirror);
  }

  @OnEachDatabase
  void nothing_fits() {
    item("1", "Widget", "SKU-1", "Service");

    assertThat(find("Gadget", "SKU-2")).isEmpty();
    assertThat(find("Gadget", "")).isEmpty();
  }

  @OnEachDatabase
  void the_sku_comes_before_the_name() {
    item("1", "Widget", "SKU-1", "Service");
    item("2", "Gadget", "SKU-2", "Inventory");

    assertThat(find("Gadget", " sku-1 ")).contains("1");
  }

  @OnEachDatabase
  void the_name_counts_where_no_sku_fits() {
    item("2", "Gadget", "SKU-2", "NonInventory");

    assertThat(find("GADGET", "SKU-9")).contains("2");
    assertThat(find(" gadget ", "")).contains("2");
  }

  @OnEachDatabase
  void of_several_with_the_sku_the_one_of_the_name_is_meant() {
    item("1", "Widget", "SKU-1", "Service");
    item("2", "Gadget", "SKU-1", "Service");

    assertThat(find("gadget", "SKU-1")).contains("2");
  }

  @OnEachDatabase
  void several_with_the_sku_and_none_of_the_name_park_and_are_named() {
    item("1", "Widget", "SKU-1", "Service");
    item("2", "Gadget", "SKU-1", "Service");

    parks(
        () -> find("Gizmo", "SKU-1"),
        Code.PRODUCT_AMBIGUOUS,
        "Deal 4711 'Acme renewal', line 3: 2 QuickBooks products have the SKU SKU-1: 'Widget' (1),"
            + " 'Gadget' (2). Change one; then replay.");
  }

  /** Sub-products of two parents may have one name. */
  @OnEachDatabase
  void several_of_the_name_park_and_are_named() {
    item("1", "Small", "", "Service");
    item("2", "Small", "", "Service");

    parks(
        () -> find("Small", ""),
        Code.PRODUCT_AMBIGUOUS,
        "Deal 4711 'Acme renewal', line 3: 2 QuickBooks products have the name Small: 'Small' (1),"
            + " 'Small' (2). Change one; then replay.");
  }

  @OnEachDatabase
  void categories_and_inactive_products_cannot_be_sold() {
    item("1", "Widget", "SKU-1", "Category");
    mirror.put(
        REALM,
        "Item",
        Sales.json(
            "{ \"Id\": \"2\", \"Name\": \"Gadget\", \"Sku\": \"SKU-2\", \"Active\": false }"));

    assertThat(find("Widget", "SKU-1")).isEmpty();
    assertThat(find("Gadget", "SKU-2")).isEmpty();
  }

  @OnEachDatabase
  void a_product_without_a_sku_is_not_found_by_an_empty_one() {
    item("1", "Widget", "", "Service");

    assertThat(find("Gadget", "")).isEmpty();
  }

  @OnEachDatabase
  void one_fixed_product_takes_every_line() {
    item("1", "Consulting", "SKU-1", "Service");

    assertThat(match.find(REALM, Sales.withProducts("consulting"), Sales.line("Any", "SKU-7")))
        .contains("1");
    assertThat(match.find(REALM, Sales.withProducts("SKU-1"), Sales.line("Any", ""))).contains("1");
  }

  @OnEachDatabase
  void a_fixed_product_that_is_not_there_parks() {
    parks(
        () -> match.find(REALM, Sales.withProducts("Consulting"), Sales.line("Any", "")),
        Code.PRODUCT_UNKNOWN,
        "Deal 4711 'Acme renewal': QuickBooks has no active product 'Consulting', which the flow"
            + " names. Create it or name another; then replay.");
  }

  @OnEachDatabase
  void a_product_that_was_made_for_a_line_is_found_for_the_next_line_like_it() {
    made("1", Sales.line("Widget: large\tblue", ""));
    made("2", Sales.line("N".repeat(120), ""));
    made("3", Sales.line("Long SKU", "S".repeat(120)));

    assertThat(find("Widget: large\tblue", "")).contains("1");
    assertThat(find("N".repeat(120), "")).contains("2");
    assertThat(find("Renamed", "S".repeat(120))).contains("3");
  }

  private void made(String id, SalesLine line) {
    Named income = new Named("79", true, Sales.json("{ \"AccountType\": \"Income\" }"));
    ObjectNode body = NewItem.of(line, List.of(income), "Deal 4711");
    mirror.put(REALM, "Item", body.put("Id", id));
  }

  private Optional<String> find(String name, String sku) {
    return match.find(REALM, SALE, Sales.line(name, sku));
  }

  private void item(String id, String name, String sku, String type) {
    mirror.put(
        REALM,
        "Item",
        Sales.json(
            """
            { "Id": "%s", "Name": "%s", "Sku": "%s", "Type": "%s", "Active": true }
            """
                .formatted(id, name, sku, type)));
  }

  private static void parks(ThrowingCallable act, Code code, String sentence) {
    assertThatThrownBy(act)
        .hasMessage(sentence)
        .asInstanceOf(type(Park.class))
        .satisfies(park -> assertThat(park.reason().code()).isEqualTo(code));
  }
}

package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.matching.Mapping.Kind;
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
  private static final MatchingSettings PLAIN =
      new MatchingSettings(null, null, null, null, null, null, null, null, null);
  private final Mirror mirror;
  private final Mappings mappings;
  private final ProductMatch match;

  ProductMatchTest(Database database) {
    mirror = new Mirror(database.client(), new ObjectMapper());
    mappings = new Mappings(database.client());
    match = new ProductMatch(mirror, mappings, "");
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
  void a_bundle_parks_unless_something_else_fits() {
    item("1", "Kit", "SKU-1", "Group");
    item("2", "Other kit", "SKU-2", "Group");
    item("3", "Gadget", "SKU-2", "Service");

    parks(
        () -> find("Whatever", "SKU-1"),
        Code.PRODUCT_BUNDLE,
        "Deal 4711 'Acme renewal', line 3 'Whatever': the QuickBooks product of the SKU SKU-1 is the"
            + " bundle 'Kit' (1), whose price is that of its parts. Put the parts on lines of their"
            + " own in HubSpot, or map the line to a product that is no bundle; then replay.");
    assertThat(find("Whatever", "SKU-2")).contains("3");
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

  @OnEachDatabase
  void a_mapping_comes_before_sku_and_name() {
    item("1", "Widget", "SKU-1", "Service");
    item("2", "Gadget", "SKU-2", "Service");
    item("3", "Gizmo", "SKU-3", "Service");
    item("4", "Doodad", "SKU-4", "Service");
    mappings.put(new Mapping(REALM, Kind.ITEM, "widget", "2"));
    assertThat(find("Widget", "SKU-1")).contains("2");

    mappings.put(new Mapping(REALM, Kind.ITEM, "SKU-1", "3"));
    assertThat(find("Widget", "sku-1")).contains("3");

    mappings.put(new Mapping(REALM, Kind.ITEM, "700123", "4"));
    assertThat(match.find(REALM, SALE, Sales.line("Widget", "SKU-1"), Optional.of("700123")))
        .contains("4");
    assertThat(find("Widget", "SKU-1")).contains("3");
  }

  @OnEachDatabase
  void a_mapping_to_what_cannot_be_sold_parks() {
    item("1", "Widget", "SKU-1", "Service");
    item("2", "Hardware", "", "Category");
    mappings.put(new Mapping(REALM, Kind.ITEM, "SKU-1", "2"));

    parks(
        () -> find("Widget", "SKU-1"),
        Code.PRODUCT_UNKNOWN,
        "Deal 4711 'Acme renewal', line 3: 'SKU-1' is mapped to QuickBooks product 2, which is a"
            + " category, a bundle, not active or not there. Map it to another; then replay.");
  }

  @OnEachDatabase
  void what_fits_none_goes_to_the_fallback_product() {
    item("1", "Widget", "SKU-1", "Service");
    item("9", "Other sales", "OTHER", "Service");

    assertThat(fallingBackTo("other sales").find(REALM, SALE, Sales.line("Gadget", "SKU-2")))
        .contains("9");
    assertThat(fallingBackTo("OTHER").find(REALM, SALE, Sales.line("Gadget", ""))).contains("9");
    assertThat(fallingBackTo("OTHER").find(REALM, SALE, Sales.line("Widget", ""))).contains("1");
  }

  @OnEachDatabase
  void a_flow_that_creates_missing_products_does_not_fall_back() {
    item("9", "Other sales", "OTHER", "Service");

    assertThat(fallingBackTo("OTHER").find(REALM, Sales.creating(), Sales.line("Gadget", "")))
        .isEmpty();
  }

  @OnEachDatabase
  void a_fallback_product_that_is_not_there_parks() {
    item("9", "Other sales", "OTHER", "Category");

    parks(
        () -> fallingBackTo("OTHER").find(REALM, SALE, Sales.line("Gadget", "")),
        Code.PRODUCT_UNKNOWN,
        "Deal 4711 'Acme renewal', line 3: QuickBooks has no active product 'OTHER', which"
            + " FALLBACK_ITEM names. Create it or name another; then replay.");
  }

  private ProductMatch fallingBackTo(String item) {
    return new ProductMatch(mirror, mappings, item);
  }

  private void made(String id, SalesLine line) {
    Named income = new Named("79", true, Sales.json("{ \"AccountType\": \"Income\" }"));
    ObjectNode body = NewItem.of(line, List.of(income), "Deal 4711", PLAIN);
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

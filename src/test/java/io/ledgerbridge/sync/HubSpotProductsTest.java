package io.ledgerbridge.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.hubspot.CrmRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HubSpotProductsTest {

  @Test
  void the_sku_decides_before_the_name_and_case_does_not_count() {
    HubSpotProducts products =
        products(product("1", "Vase", "X-9"), product("2", "Something", "v-1"));

    assertThat(taken(products, item("7", "Vase", "V-1"))).contains("2");
  }

  @Test
  void of_several_with_the_sku_the_name_decides() {
    HubSpotProducts products = products(product("1", "Vase", "V-1"), product("2", "Jug", "V-1"));

    assertThat(taken(products, item("7", "jug", "V-1"))).contains("2");
    assertThat(taken(products, item("8", "Pot", "V-1"))).contains("1");
  }

  @Test
  void the_same_name_with_another_sku_is_another_product() {
    HubSpotProducts products = products(product("1", "Vase", "X-9"));

    assertThat(taken(products, item("7", "Vase", "V-1"))).isEmpty();
    assertThat(taken(products, item("8", "Vase", ""))).contains("1");
  }

  @Test
  void a_product_is_one_items_only() {
    HubSpotProducts products = products(product("1", "Vase", ""));

    assertThat(taken(products, item("7", "Vase", ""))).contains("1");
    assertThat(taken(products, item("8", "Vase", ""))).isEmpty();
    assertThat(
            taken(
                new HubSpotProducts(List.of(product("1", "Vase", "")), List.of("1")),
                item("7", "Vase", "")))
        .isEmpty();
  }

  @Test
  void several_that_fit_are_named() {
    HubSpotProducts products = products(product("1", "Vase", ""), product("2", "Vase", ""));

    assertThatThrownBy(() -> products.take(item("7", "Vase", "V-1")))
        .hasMessage(
            "HubSpot has 2 products with the name 'Vase': 1, 2. Archive all but one there.");
  }

  @Test
  void items_that_no_sku_tells_apart_are_refused() {
    CopiedProduct one = item("7", "Vase", "");
    CopiedProduct other = item("8", "vase", "V-1");
    Twins twins = new Twins(List.of(one, other));

    assertThatThrownBy(() -> twins.refuse(one)).hasMessageContaining("another product of the name");
    twins.refuse(other);
  }

  private static Optional<String> taken(HubSpotProducts products, CopiedProduct item) {
    return products.take(item).map(CrmRecord::id);
  }

  private static HubSpotProducts products(CrmRecord... all) {
    return new HubSpotProducts(List.of(all), List.of());
  }

  private static CrmRecord product(String id, String name, String sku) {
    return new CrmRecord(
        id, Map.of("name", name, "hs_sku", sku), Map.of(), Instant.EPOCH, Instant.EPOCH);
  }

  private static CopiedProduct item(String id, String name, String sku) {
    return new CopiedProduct(id, Map.of("name", name, "hs_sku", sku));
  }
}

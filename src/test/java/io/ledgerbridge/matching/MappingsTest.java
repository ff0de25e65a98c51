package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.matching.Mapping.Kind;

class MappingsTest {
  private static final String REALM = "9130357849";
  private final Mappings mappings;

  MappingsTest(Database database) {
    mappings = new Mappings(database.client());
  }

  @OnEachDatabase
  void a_mapping_is_found_whatever_the_case() {
    mappings.put(new Mapping(REALM, Kind.ITEM, " Sku-1 ", "11"));

    assertThat(mappings.find(REALM, Kind.ITEM, "SKU-1")).contains("11");
    assertThat(mappings.all(REALM, Kind.ITEM))
        .containsExactly(new Mapping(REALM, Kind.ITEM, "Sku-1", "11"));
  }

  @OnEachDatabase
  void it_holds_for_its_company_and_kind_only() {
    mappings.put(new Mapping(REALM, Kind.ITEM, "1", "11"));

    assertThat(mappings.find("another realm", Kind.ITEM, "1")).isEmpty();
    assertThat(mappings.find(REALM, Kind.TAX, "1")).isEmpty();
    assertThat(mappings.any(REALM, Kind.ITEM)).isTrue();
    assertThat(mappings.any(REALM, Kind.TAX)).isFalse();
  }

  @OnEachDatabase
  void putting_again_changes_where_it_leads() {
    mappings.put(new Mapping(REALM, Kind.TAX, "vat", "2"));
    mappings.put(new Mapping(REALM, Kind.TAX, "VAT", "3"));

    assertThat(mappings.all(REALM, Kind.TAX))
        .containsExactly(new Mapping(REALM, Kind.TAX, "VAT", "3"));
  }

  @OnEachDatabase
  void a_removed_one_is_gone() {
    mappings.put(new Mapping(REALM, Kind.METHOD, "card", "4"));

    assertThat(mappings.remove(REALM, Kind.METHOD, "CARD")).isTrue();
    assertThat(mappings.remove(REALM, Kind.METHOD, "card")).isFalse();
    assertThat(mappings.find(REALM, Kind.METHOD, "card")).isEmpty();
  }
}

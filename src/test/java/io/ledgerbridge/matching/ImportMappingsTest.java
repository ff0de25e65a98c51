package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.time.Clock;

class ImportMappingsTest {
  private static final String US = "9130357849";
  private static final String CA = "9130357850";
  private static final String FILE =
      """
      # What HubSpot has, and what it is in QuickBooks: items, taxes, accounts, methods of each company.
      # A list that stands here replaces the company's list when the file is imported; others stay.
      acme-us:
        items:
          'SKU: 1':
            id: "11"
            name: "Widget, \\"large\\""
        taxes: {}
        accounts: {}
        methods:
          card:
            id: "4"
            name: "Credit card"
      acme-ca:
        items: {}
        taxes:
          "501":
            id: "2"
            name: "HST ON"
        accounts: {}
        methods: {}
      """;
  private final Companies companies;
  private final Mirror mirror;
  private final Mappings mappings;
  private final ImportMappings imports;

  ImportMappingsTest(Database database) {
    companies = new Companies(database.client(), Clock.systemUTC());
    mirror = new Mirror(database.client(), new ObjectMapper());
    mappings = new Mappings(database.client());
    imports = new ImportMappings(companies, mappings, mirror, database.transaction());
  }

  @OnEachDatabase
  void what_was_exported_is_imported_as_it_was() {
    books();

    assertThat(imports.from(FILE)).isEqualTo(3);

    assertThat(mappings.find(US, Kind.ITEM, "sku: 1")).contains("11");
    assertThat(mappings.find(CA, Kind.TAX, "501")).contains("2");
    assertThat(new MappingsYaml(companies, mappings, mirror).write()).isEqualTo(FILE);
  }

  @OnEachDatabase
  void a_line_may_be_short_and_name_what_it_means() {
    books();

    imports.from(
        """
        9130357849:
          items: { A: 'widget, "large"', B: "11", C: sku-11, D: { name: Gadget } }
        """);

    assertThat(mappings.all(US, Kind.ITEM))
        .map(Mapping::toId)
        .containsExactly("11", "11", "11", "12");
  }

  @OnEachDatabase
  void a_list_of_the_file_replaces_the_old_one_and_others_stay() {
    books();
    mappings.put(new Mapping(US, Kind.ITEM, "old", "12"));
    mappings.put(new Mapping(US, Kind.METHOD, "card", "4"));
    mappings.put(new Mapping(CA, Kind.TAX, "501", "2"));

    imports.from("acme-us:\n  items:\n    new: Gadget\n");

    assertThat(mappings.all(US, Kind.ITEM)).map(Mapping::from).containsExactly("new");
    assertThat(mappings.all(US, Kind.METHOD)).hasSize(1);
    assertThat(mappings.all(CA, Kind.TAX)).hasSize(1);
    imports.from("acme-us: { items: }");
    assertThat(mappings.all(US, Kind.ITEM)).isEmpty();
  }

  @OnEachDatabase
  void every_wrong_line_is_named_and_nothing_is_imported() {
    books();
    mappings.put(new Mapping(US, Kind.ITEM, "old", "12"));

    assertThatThrownBy(
            () ->
                imports.from(
                    """
                    acme-us:
                      items:
                        good: Gadget
                        SKU-9: { id: "99" }
                        sku-9: Gadget
                        group: Hardware
                        other: { id: "12", name: Widget }
                        small: Small
                        typo: { nr: 5 }
                      taxs: {}
                    acme-uk:
                      items: { a: b }
                    ACME-US:
                      items: {}
                    acme-ca:
                      taxes: [ 1 ]
                    """))
        .hasMessage(
            """
            Nothing was imported:
            line 9: there is no 'nr' here, only id and name.
            line 10: there is no list 'taxs'; there are items, taxes, accounts, methods.
            line 16: here should stand mappings, each as 'name: …'.
            line 4: QuickBooks company 'acme-us' has no product '99' that can be used.
            line 6: QuickBooks company 'acme-us' has no product 'Hardware' that can be used.
            line 7: product 12 of QuickBooks company 'acme-us' is called 'Gadget' and not 'Widget': correct the id or the name.
            line 8: QuickBooks company 'acme-us' has 2 of product 'Small': write the id.
            line 9: QuickBooks company 'acme-us' has no product '' that can be used.
            line 11: no connected QuickBooks company is called 'acme-uk'.
            line 5: 'sku-9' is mapped twice.
            line 13: the items of this company stand in the file twice."""
                .stripIndent());
    assertThat(mappings.all(US, Kind.ITEM)).map(Mapping::from).containsExactly("old");
  }

  @OnEachDatabase
  void what_is_no_yaml_is_refused_with_its_line() {
    assertThatThrownBy(() -> imports.from("acme-us:\n  items: {\n"))
        .hasMessageContaining("line 3: ");
    assertThatThrownBy(() -> imports.from("")).hasMessageContaining("The file is empty.");
    assertThatThrownBy(() -> imports.from("just words"))
        .hasMessageContaining("line 1: here should");
  }

  private void books() {
    companies.connect(new Company(US, "acme-us", "Acme", "US", "USD"));
    companies.connect(new Company(CA, "acme-ca", "Acme Canada", "CA", "CAD"));
    put(US, "Item", "{ 'Id': '11', 'Name': 'Widget, \\\"large\\\"', 'Sku': 'SKU-11' }");
    put(US, "Item", "{ 'Id': '12', 'Name': 'Gadget' }");
    put(US, "Item", "{ 'Id': '13', 'Name': 'Hardware', 'Type': 'Category' }");
    put(US, "Item", "{ 'Id': '14', 'Name': 'Small' }");
    put(US, "Item", "{ 'Id': '15', 'Name': 'Small' }");
    put(US, "PaymentMethod", "{ 'Id': '4', 'Name': 'Credit card' }");
    put(CA, "TaxCode", "{ 'Id': '2', 'Name': 'HST ON' }");
  }

  private void put(String realm, String entity, String json) {
    mirror.put(realm, entity, Sales.json(json.replace('\'', '"')));
  }
}

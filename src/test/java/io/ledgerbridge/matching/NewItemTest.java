package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.simulator.quickbooks.StrictReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewItemTest {
  private static final MatchingSettings PLAIN = settings("", "");
  private static final Named SERVICES = account("1", "Income", "ServiceFeeIncome", true);
  private static final Named PRODUCTS = account("79", "Income", "SalesOfProductIncome", true);

  @Test
  void a_line_becomes_a_service_booked_to_the_income_of_products() {
    SalesLine line =
        new SalesLine(
            1,
            "Widget: large",
            Optional.of("SKU-1"),
            "A large one",
            new BigDecimal("3"),
            new BigDecimal("19.990000"),
            new BigDecimal("52.47"),
            false);

    ObjectNode item = NewItem.of(line, List.of(SERVICES, PRODUCTS), "Deal 4711", PLAIN);

    assertThat(item.toPrettyString())
        .isEqualTo(
            """
            {
              "Name" : "Widget large",
              "Type" : "Service",
              "Sku" : "SKU-1",
              "Description" : "A large one",
              "UnitPrice" : 19.99,
              "IncomeAccountRef" : {
                "value" : "79"
              }
            }"""
                .replace("\n", System.lineSeparator()));
    StrictReader.read("Item", item.toString());
  }

  @Test
  void without_an_account_for_products_the_oldest_income_account_is_taken() {
    List<Named> accounts =
        List.of(
            account("100", "Income", "OtherPrimaryIncome", true),
            account("21", "Income", "OtherPrimaryIncome", true),
            account("3", "Expense", "SuppliesMaterials", true),
            account("2", "Income", "SalesOfProductIncome", false));

    assertThat(incomeAccount(accounts)).isEqualTo("21");
  }

  @Test
  void a_company_without_an_active_income_account_parks() {
    assertThatThrownBy(() -> incomeAccount(List.of(account("2", "Income", "x", false))))
        .hasMessage(
            "Deal 4711: QuickBooks has no active income account for a new product. Create one; then"
                + " replay.")
        .asInstanceOf(type(Park.class))
        .satisfies(park -> assertThat(park.reason().code()).isEqualTo(Code.INCOME_ACCOUNT_MISSING));
  }

  @Test
  void account_and_type_can_be_chosen() {
    ObjectNode item =
        NewItem.of(
            Sales.line("Widget", ""),
            List.of(SERVICES, PRODUCTS, named("80", "Hardware")),
            "Deal 4711",
            settings("HARDWARE", "NonInventory"));

    assertThat(item.at("/IncomeAccountRef/value").asText()).isEqualTo("80");
    assertThat(item.path("Type").asText()).isEqualTo("NonInventory");
    StrictReader.read("Item", item.toString());
    assertThat(
            NewItem.of(
                    Sales.line("Widget", ""),
                    List.of(SERVICES, PRODUCTS),
                    "Deal 4711",
                    settings("1", ""))
                .at("/IncomeAccountRef/value")
                .asText())
        .isEqualTo("1");
  }

  @Test
  void a_chosen_account_that_is_not_there_parks() {
    assertThatThrownBy(
            () ->
                NewItem.of(
                    Sales.line("Widget", ""), List.of(PRODUCTS), "Deal 4711", settings("Toys", "")))
        .hasMessage(
            "Deal 4711: QuickBooks has no active income account 'Toys', which ITEM_INCOME_ACCOUNT"
                + " names. Create it or name another; then replay.");
  }

  @Test
  void products_that_need_more_than_a_line_says_are_refused_at_once() {
    assertThatThrownBy(() -> settings("", "Inventory"))
        .hasMessage("ITEM_TYPE is 'Inventory'. New products can be Service or NonInventory.");
  }

  private static MatchingSettings settings(String account, String type) {
    return new MatchingSettings(null, null, null, null, null, account, type, null, null);
  }

  private static Named named(String id, String name) {
    return new Named(
        id, true, Sales.json("{ \"AccountType\": \"Income\", \"Name\": \"%s\" }".formatted(name)));
  }

  private static String incomeAccount(List<Named> accounts) {
    return NewItem.of(Sales.line("Widget", ""), accounts, "Deal 4711", PLAIN)
        .at("/IncomeAccountRef/value")
        .asText();
  }

  private static Named account(String id, String type, String subType, boolean active) {
    return new Named(
        id,
        active,
        Sales.json(
            "{ \"AccountType\": \"%s\", \"AccountSubType\": \"%s\" }".formatted(type, subType)));
  }
}

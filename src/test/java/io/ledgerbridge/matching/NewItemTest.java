package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesLine;
import io.ledgerbridge.simulator.quickbooks.StrictReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewItemTest {
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

    ObjectNode item = NewItem.of(line, List.of(SERVICES, PRODUCTS), "Deal 4711");

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

  private static String incomeAccount(List<Named> accounts) {
    return NewItem.of(Sales.line("Widget", ""), accounts, "Deal 4711")
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

package io.ledgerbridge.matching;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.sales.Cut;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesLine;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The body of a product create: a service, booked to the company's income account for products,
 * where the settings do not say otherwise.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/item">
 *     Intuit: item</a>
 */
public final class NewItem {
  private static final int NAME = 100;

  private NewItem() {}

  /**
   * @param label the record, as a sentence begins
   * @param settings its type and income account
   * @throws Park when the company has no such income account
   */
  public static ObjectNode of(
      SalesLine line, List<Named> accounts, String label, MatchingSettings settings) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("Name", name(line));
    item.put("Type", settings.itemType());
    line.sku().ifPresent(sku -> item.put("Sku", sku(sku)));
    item.put("Description", Cut.to(4000, line.description()));
    item.put("UnitPrice", line.unitPrice().setScale(5, RoundingMode.HALF_UP).stripTrailingZeros());
    item.putObject("IncomeAccountRef")
        .put("value", account(accounts, label, settings.itemIncomeAccount()));
    return item;
  }

  public static String name(SalesLine line) {
    String clean = DisplayName.clean(line.name());
    return Cut.to(NAME, clean).strip();
  }

  static String sku(String sku) {
    return Cut.to(NAME, sku);
  }

  private static String account(List<Named> accounts, String label, String wanted) {
    return wanted.isBlank() ? incomeAccount(accounts, label) : named(accounts, label, wanted);
  }

  private static String named(List<Named> accounts, String label, String wanted) {
    return accounts.stream()
        .filter(each -> each.active() && each.text("AccountType").equals("Income"))
        .filter(each -> each.id().equals(wanted) || isCalled(each, wanted))
        .min(Comparator.comparing(each -> !isCalled(each, wanted)))
        .map(Named::id)
        .orElseThrow(
            () ->
                new Park(
                    Code.INCOME_ACCOUNT_MISSING,
                    ("%s: QuickBooks has no active income account '%s', which ITEM_INCOME_ACCOUNT"
                            + " names. Create it or name another; then replay.")
                        .formatted(label, wanted)));
  }

  private static boolean isCalled(Named account, String wanted) {
    return Stream.of("Name", "FullyQualifiedName")
        .anyMatch(field -> Keys.of(account.text(field)).equals(Keys.of(wanted)));
  }

  private static String incomeAccount(List<Named> accounts, String label) {
    return accounts.stream()
        .filter(Named::active)
        .filter(each -> each.text("AccountType").equals("Income"))
        .min(
            Comparator.comparing(
                    (Named each) -> !each.text("AccountSubType").equals("SalesOfProductIncome"))
                .thenComparing(each -> each.id().length())
                .thenComparing(Named::id))
        .map(Named::id)
        .orElseThrow(
            () ->
                new Park(
                    Code.INCOME_ACCOUNT_MISSING,
                    label
                        + ": QuickBooks has no active income account for a new product. Create one;"
                        + " then replay."));
  }
}

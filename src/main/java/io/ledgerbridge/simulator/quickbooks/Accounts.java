package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The chart of accounts. */
final class Accounts extends NameList {
  private static final Map<String, String> TYPE_OF_SUB_TYPE =
      Map.ofEntries(
          Map.entry("UndepositedFunds", "Other Current Asset"),
          Map.entry("Inventory", "Other Current Asset"),
          Map.entry("OtherCurrentAssets", "Other Current Asset"),
          Map.entry("Checking", "Bank"),
          Map.entry("Savings", "Bank"),
          Map.entry("CashOnHand", "Bank"),
          Map.entry("CreditCard", "Credit Card"),
          Map.entry("SalesOfProductIncome", "Income"),
          Map.entry("ServiceFeeIncome", "Income"),
          Map.entry("DiscountsRefundsGiven", "Income"),
          Map.entry("BankCharges", "Expense"),
          Map.entry("SuppliesMaterialsCogs", "Cost of Goods Sold"),
          Map.entry("AccountsReceivable", "Accounts Receivable"));

  Accounts() {
    super("Account", "Id Name Active AccountType AccountSubType Classification FullyQualifiedName");
  }

  @Override
  void complete(Draft draft) {
    draft.require("Name");
    if (draft.text("Name").contains("\"")) {
      throw Rejection.at(
          "Name", "2040", "Invalid String", "Element contains invalid characters: \"");
    }
    typed(draft);
    super.complete(draft);
    ObjectNode entity = draft.entity();
    Currencies.keep(draft);
    entity.put("Classification", classification(draft.text("AccountType")));
    entity.put("CurrentBalance", draft.was("CurrentBalance").decimalValue());
    String all = "CurrentBalanceWithSubAccounts";
    entity.put(all, draft.was(all).decimalValue());
    entity.put("SubAccount", entity.has("ParentRef"));
  }

  private static void typed(Draft draft) {
    String implied = TYPE_OF_SUB_TYPE.get(draft.text("AccountSubType"));
    if (implied != null) {
      draft.absent("AccountType", implied);
    }
    if (draft.text("AccountType").isEmpty()) {
      throw Rejection.of(
          "6010",
          "Invalid Account.AccountType && Account.SubType",
          "Either Account.AccountType or Account.AccountSubType must be specified.");
    }
  }

  private static String classification(String type) {
    return switch (type) {
      case "Bank", "Accounts Receivable", "Other Current Asset", "Fixed Asset", "Other Asset" ->
          "Asset";
      case "Accounts Payable", "Credit Card", "Other Current Liability", "Long Term Liability" ->
          "Liability";
      case "Income", "Other Income" -> "Revenue";
      case "Equity" -> "Equity";
      default -> "Expense";
    };
  }
}

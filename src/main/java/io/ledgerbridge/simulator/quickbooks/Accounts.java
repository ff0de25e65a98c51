package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;

/** The chart of accounts. */
final class Accounts extends NameList {
  private static final Map<String, String> TYPE_OF_SUB_TYPE =
      Map.of(
          "UndepositedFunds", "Other Current Asset",
          "Inventory", "Other Current Asset",
          "Checking", "Bank",
          "SalesOfProductIncome", "Income",
          "ServiceFeeIncome", "Income",
          "DiscountsRefundsGiven", "Income",
          "BankCharges", "Expense",
          "SuppliesMaterialsCogs", "Cost of Goods Sold",
          "AccountsReceivable", "Accounts Receivable");

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
    draft.absent("CurrencyRef", Json.object().put("value", draft.books().currency()));
    entity.put("Classification", classification(draft.text("AccountType")));
    entity.put("CurrentBalance", draft.was("CurrentBalance").decimalValue());
    entity.put("CurrentBalanceWithSubAccounts", BigDecimal.ZERO);
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

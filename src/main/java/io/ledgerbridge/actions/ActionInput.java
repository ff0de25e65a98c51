package io.ledgerbridge.actions;

/**
 * What a person fills in for an action. Each but the yes-or-no one has a drop-down whose choices
 * come from QuickBooks.
 *
 * @see <a href="https://developers.hubspot.com/docs/guides/api/automation/custom-workflow-actions">
 *     HubSpot: custom workflow actions</a>
 */
public enum ActionInput {
  ACCOUNT("account", "company"),
  TERMS("terms", "terms"),
  CUSTOMER("customer", "customer"),
  PRODUCTS("products", "products"),
  CREATE_MISSING_PRODUCTS("createMissingProducts", "create-missing-products"),
  EXPENSE_ACCOUNT("expenseAccount", "expense-account"),
  BANK_ACCOUNT("bankAccount", "bank-account"),
  VENDOR("vendor", "vendor"),
  DEPOSIT_ACCOUNT("depositAccount", "deposit-account"),
  PAYMENT_METHOD("paymentMethod", "payment-method");

  private final String field;
  private final String flowInput;

  ActionInput(String field, String flowInput) {
    this.field = field;
    this.flowInput = flowInput;
  }

  /** The name in HubSpot's requests, e.g. {@code createMissingProducts}. */
  public String field() {
    return field;
  }

  /** What a flow calls the same input, e.g. {@code create-missing-products}. */
  public String flowInput() {
    return flowInput;
  }

  /** Whether its choices are those of the QuickBooks account that was chosen before it. */
  public boolean dependsOnAccount() {
    return this != ACCOUNT && hasOptions();
  }

  /** Whether HubSpot asks us for its choices. */
  public boolean hasOptions() {
    return this != CREATE_MISSING_PRODUCTS;
  }
}

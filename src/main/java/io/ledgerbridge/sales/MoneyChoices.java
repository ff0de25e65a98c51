package io.ledgerbridge.sales;

/**
 * Accounts and names of the money side; blank where nothing was chosen.
 *
 * @param depositAccount where money arrives or leaves; blank is the payments clearing account
 * @param paymentMethod name of a QuickBooks payment method
 * @param expenseAccount where a fee is booked
 * @param bankAccount what a fee is paid from; blank is the payments clearing account
 * @param vendor who kept the fee
 */
public record MoneyChoices(
    String depositAccount,
    String paymentMethod,
    String expenseAccount,
    String bankAccount,
    String vendor) {
  public static final MoneyChoices NONE = new MoneyChoices("", "", "", "", "");
}

package io.ledgerbridge.sales;

/**
 * What a person chose for the action; blank where nothing was chosen.
 *
 * @param company alias or realm of the QuickBooks company
 * @param terms name or id of a QuickBooks term
 * @param customer {@code contact}, {@code company}, or the name or id of one fixed QuickBooks
 *     customer
 * @param products {@code line-items}, or the name or SKU of one fixed QuickBooks product
 * @param memo text for the customer
 * @param allowDifference post although the record's amount is not the sum of its lines
 * @param email let QuickBooks mail the document to the customer
 * @param alongside post although the same sale is booked already
 * @param money where the money arrives, leaves and is spent
 * @param form what else stands on the document
 */
public record Choices(
    String company,
    String terms,
    String customer,
    String products,
    boolean createMissingProducts,
    String memo,
    boolean allowDifference,
    boolean email,
    boolean alongside,
    MoneyChoices money,
    FormChoices form) {

  /** Stored before there was a form. */
  public Choices {
    form = form == null ? FormChoices.NONE : form;
  }

  /** What most sinks need. */
  public Choices(
      String company,
      String terms,
      String customer,
      String products,
      boolean createMissingProducts,
      String memo,
      boolean allowDifference) {
    this(
        company,
        terms,
        customer,
        products,
        createMissingProducts,
        memo,
        allowDifference,
        false,
        false,
        MoneyChoices.NONE,
        FormChoices.NONE);
  }

  /** Whether every line is to be one chosen product. */
  public boolean fixedProduct() {
    return !products.isBlank() && !products.equals("line-items");
  }
}

package io.ledgerbridge.quickbooks;

/**
 * A connected QuickBooks company.
 *
 * @param alias what people call it in flows
 * @param country two letters
 * @param currency the home currency
 */
public record Company(String realm, String alias, String name, String country, String currency) {

  /** The name of the lease that its worker needs. */
  public String lease() {
    return "company:" + realm;
  }

  public boolean unitedStates() {
    return country.equalsIgnoreCase("US") || country.equalsIgnoreCase("USA");
  }
}

package io.ledgerbridge.connections;

/**
 * What a set of tokens opens.
 *
 * @param account the portal's id or the company's realm
 */
public record Connection(Provider provider, String account) {

  public static Connection hubspot(String portal) {
    return new Connection(Provider.HUBSPOT, portal);
  }

  public static Connection quickbooks(String realm) {
    return new Connection(Provider.QUICKBOOKS, realm);
  }

  /** {@code QuickBooks company 9130347596842384}: how sentences name it. */
  public String label() {
    return provider.account() + " " + account;
  }

  /** Bound to what is sealed for it: a token copied to another row does not open. */
  String owner() {
    return provider.id() + ":" + account;
  }
}

package io.ledgerbridge.connecting;

import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.util.List;

/** While there is one company only, it is the default of every portal that has none. */
public final class DefaultCompany {
  private final Portals portals;
  private final Companies companies;

  public DefaultCompany(Portals portals, Companies companies) {
    this.portals = portals;
    this.companies = companies;
  }

  void choose() {
    List<Company> all = companies.all();
    if (all.size() == 1) {
      choose(all.get(0).realm());
    }
  }

  /** The company of portals that have none. */
  public void choose(String realm) {
    portals.all().stream()
        .filter(portal -> portals.defaultCompany(portal.id()).isEmpty())
        .forEach(portal -> portals.defaultCompany(portal.id(), realm));
  }
}

package io.ledgerbridge.sync;

import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.quickbooks.Company;

/** Whose products are copied, and where to. */
record Target(Portal portal, Company company) {
  String realm() {
    return company.realm();
  }

  /** HubSpot's property {@code price} has no currency of its own: it is in that of the account. */
  boolean priced() {
    return company.currency().equalsIgnoreCase(portal.currency());
  }
}

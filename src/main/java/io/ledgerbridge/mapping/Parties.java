package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.sales.Address;
import io.ledgerbridge.sales.Party;
import java.util.Optional;

/** HubSpot contacts and companies as the party of a sale. */
final class Parties {
  private Parties() {}

  static Party contact(CrmRecord contact, String chosen) {
    return new Party(
        "contacts",
        contact.id(),
        chosen,
        contact.text("firstname"),
        contact.text("lastname"),
        contact.text("email"),
        contact.text("phone").or(() -> contact.text("mobilephone")),
        contact.text("company"),
        address(contact));
  }

  static Party company(CrmRecord company, String chosen) {
    return new Party(
        "companies",
        company.id(),
        chosen,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        company.text("phone"),
        company.text("name"),
        address(company));
  }

  private static Address address(CrmRecord record) {
    return new Address(
        record.text("address"),
        record.text("city"),
        record.text("state"),
        record.text("zip"),
        record.text("country"),
        record.text("address2"));
  }
}

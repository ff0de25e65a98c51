package io.ledgerbridge.matching;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.quickbooks.PostalAddress;
import io.ledgerbridge.sales.Cut;
import io.ledgerbridge.sales.Party;
import java.util.Optional;

/**
 * The body of a customer create.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/customer">
 *     Intuit: customer</a>
 */
public final class NewCustomer {
  private NewCustomer() {}

  /**
   * @param currency fixed for good at the creation; empty where the company has only one
   */
  public static ObjectNode of(Party party, String displayName, Optional<String> currency) {
    ObjectNode customer = JsonNodeFactory.instance.objectNode();
    customer.put("DisplayName", displayName);
    put(customer, "GivenName", party.firstName(), 100);
    put(customer, "FamilyName", party.lastName(), 100);
    put(customer, "CompanyName", party.companyName(), 100);
    party
        .email()
        .filter(email -> email.length() <= 100 && email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
        .ifPresent(email -> customer.putObject("PrimaryEmailAddr").put("Address", email));
    party
        .phone()
        .filter(phone -> phone.length() <= 30)
        .ifPresent(phone -> customer.putObject("PrimaryPhone").put("FreeFormNumber", phone));
    currency.ifPresent(code -> customer.putObject("CurrencyRef").put("value", code));
    PostalAddress.of(party.address()).ifPresent(address -> customer.set("BillAddr", address));
    customer.put("Notes", "HubSpot " + party.objectType() + " " + party.objectId());
    return customer;
  }

  private static void put(ObjectNode node, String field, Optional<String> text, int length) {
    text.map(DisplayName::clean)
        .filter(clean -> !clean.isBlank())
        .ifPresent(clean -> node.put(field, Cut.to(length, clean)));
  }
}

package io.ledgerbridge.matching;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a person has said: this of HubSpot is that of QuickBooks.
 *
 * @param from as HubSpot has it: an id, a SKU, a name; case and outer blanks do not count
 * @param toId of the entity in QuickBooks
 */
public record Mapping(String realm, Kind kind, String from, String toId) {

  /** What is mapped. */
  public enum Kind {
    /** From a product's HubSpot id, SKU or name. */
    ITEM("items", "Item"),
    /** From a tax rate's HubSpot id. */
    TAX("taxes", "TaxCode"),
    /** From any name that a flow uses. */
    ACCOUNT("accounts", "Account"),
    /** From a HubSpot payment method. */
    METHOD("methods", "PaymentMethod");

    private final String list;
    private final String entity;

    Kind(String list, String entity) {
      this.list = list;
      this.entity = entity;
    }

    /** Its name in the database. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in the file, e.g. {@code items}. */
    public String list() {
      return list;
    }

    /** What it is mapped to, in QuickBooks' words. */
    public String entity() {
      return entity;
    }

    static Kind of(String id) {
      return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
  }
}

package io.ledgerbridge.matching;

import io.ledgerbridge.sales.Cut;
import io.ledgerbridge.sales.Party;

/**
 * The name of a new customer. QuickBooks wants it unique over customers, vendors and employees,
 * also inactive ones, without colons, tabs and line ends, and the page shows 100 characters.
 */
public final class DisplayName {
  private static final int LENGTH = 100;

  private DisplayName() {}

  public static String of(Party party) {
    return cut(clean(party.name()), LENGTH);
  }

  /**
   * The suffix rule: the contact's number tells two people of one name apart, for good.
   *
   * @param rule with {@code {id}} for the number, e.g. {@code (HubSpot {id})}
   */
  public static String unique(Party party, String rule) {
    String suffix = " " + clean(rule.replace("{id}", party.objectId()));
    return cut(of(party), LENGTH - suffix.length()) + suffix;
  }

  /** A name, or part of one, that QuickBooks takes. */
  public static String clean(String name) {
    return name.replaceAll("[:\\p{Cntrl}]+", " ").replaceAll(" {2,}", " ").strip();
  }

  private static String cut(String name, int length) {
    return Cut.to(length, name).strip();
  }
}

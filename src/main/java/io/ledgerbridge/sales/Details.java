package io.ledgerbridge.sales;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What else the source says for the form.
 *
 * @param billTo where it differs from the address of the party
 * @param shipTo where the goods go
 * @param rate what one unit of the document's currency is worth
 * @param number for companies that number their documents themselves; blank for none
 */
public record Details(
    Optional<Address> billTo, Optional<Address> shipTo, Optional<Rate> rate, String number) {
  public static final Details NONE =
      new Details(Optional.empty(), Optional.empty(), Optional.empty(), "");

  /**
   * An exchange rate.
   *
   * @param into the currency that it leads to
   */
  public record Rate(BigDecimal value, String into) {}
}

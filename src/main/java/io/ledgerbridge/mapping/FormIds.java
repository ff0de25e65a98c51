package io.ledgerbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What stands on a form besides customer, lines and money, as far as the company's preferences let
 * it.
 *
 * @param transactionClass id of the class of the whole document
 * @param lineClass id of the class of each line
 * @param location id of the department
 * @param serviceDates whether lines may say when they are rendered
 * @param number the document's own, where the company numbers by itself
 * @param rate what one unit of the currency is worth at home; without it, QuickBooks chooses
 */
public record FormIds(
    Optional<String> transactionClass,
    Optional<String> lineClass,
    Optional<String> location,
    boolean serviceDates,
    Optional<String> number,
    Optional<BigDecimal> rate) {
  static final FormIds NONE =
      new FormIds(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty());

  /** Writes what sales documents and expenses share. */
  void header(ObjectNode form) {
    number.ifPresent(text -> form.put("DocNumber", text));
    rate.ifPresent(value -> form.put("ExchangeRate", value));
    location.ifPresent(id -> form.set("DepartmentRef", SalesForm.ref(id)));
  }
}

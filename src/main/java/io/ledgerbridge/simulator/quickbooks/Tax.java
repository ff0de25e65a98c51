package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** How a country taxes a sale. */
interface Tax {
  static Tax of(Draft draft) {
    return draft.books().american()
        ? new AmericanTax(draft.books())
        : new CodedTax(draft.books(), draft.settings());
  }

  /** Checks what is said about tax for the whole document. */
  void header(ObjectNode document);

  /** Checks and fills the tax code of a line; a tax-inclusive amount becomes net. */
  void line(ObjectNode document, ObjectNode line, ObjectNode detail);

  /** The path of the tax code of a line, as faults name it. */
  static String element(ObjectNode line) {
    return "Line.%s.TaxCodeRef".formatted(line.path("DetailType").asText());
  }

  /** Writes the tax of the document and returns it. */
  BigDecimal total(ObjectNode document, Sums sums);
}

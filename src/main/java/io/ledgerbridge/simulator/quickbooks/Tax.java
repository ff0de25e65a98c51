package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** How a country taxes a sale. */
interface Tax {
  static Tax of(Books books) {
    return books.american() ? new AmericanTax(books) : new CodedTax(books);
  }

  /** Checks what is said about tax for the whole document. */
  void header(ObjectNode document);

  /** Checks and fills the tax code of a line; a tax-inclusive amount becomes net. */
  void line(ObjectNode document, ObjectNode line, ObjectNode detail);

  /** Writes the tax of the document and returns it. */
  BigDecimal total(ObjectNode document, Sums sums);
}

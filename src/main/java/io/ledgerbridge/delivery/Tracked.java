package io.ledgerbridge.delivery;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How a document stands in QuickBooks.
 *
 * @param balance what is still owed of it
 * @param dueOn of invoices
 * @param at the moment of its last change, by QuickBooks' clock
 */
public record Tracked(
    DocumentState state, Optional<BigDecimal> balance, Optional<LocalDate> dueOn, Instant at) {

  /** A balance of 50.00 is one of 50. */
  public Tracked {
    balance = balance.map(BigDecimal::stripTrailingZeros);
  }

  static Optional<Tracked> from(ResultSet row) throws SQLException {
    String state = row.getString("document_state");
    return state == null
        ? Optional.empty()
        : Optional.of(
            new Tracked(
                DocumentState.of(state),
                Optional.ofNullable(row.getBigDecimal("document_balance")),
                Optional.ofNullable(row.getObject("document_due", LocalDate.class)),
                row.getObject("document_at", OffsetDateTime.class).toInstant()));
  }
}

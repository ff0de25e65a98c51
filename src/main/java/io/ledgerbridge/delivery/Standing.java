package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.sales.DocumentKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads from a document, as QuickBooks answers it, how it stands.
 *
 * @param today where the books are kept: from the day after its due date on an invoice is overdue
 */
record Standing(DocumentKind kind, JsonNode document, LocalDate today) {

  /**
   * @param otherwise the moment of its last change, where the document does not say
   */
  Tracked read(Instant otherwise) {
    return new Tracked(state(), number("Balance"), due(), at(document).orElse(otherwise));
  }

  private DocumentState state() {
    if (document.path("status").asText("").equals("Deleted")) {
      return DocumentState.DELETED;
    }
    if (isVoided()) {
      return DocumentState.VOIDED;
    }
    return switch (kind) {
      case INVOICE, PAID_INVOICE -> ofInvoice();
      case ESTIMATE -> ofEstimate();
      case SALES_RECEIPT, EXPENSE -> DocumentState.PAID;
      case REFUND_RECEIPT -> DocumentState.REFUNDED;
    };
  }

  /** QuickBooks keeps a voided document with amounts of nought, and writes so in its note. */
  private boolean isVoided() {
    String note = document.path("PrivateNote").asText("").toLowerCase(Locale.ROOT);
    return note.startsWith("voided") && total().signum() == 0;
  }

  private DocumentState ofInvoice() {
    BigDecimal balance = number("Balance").orElse(total());
    if (balance.signum() <= 0) {
      return DocumentState.PAID;
    }
    if (due().filter(day -> day.isBefore(today)).isPresent()) {
      return DocumentState.OVERDUE;
    }
    return balance.compareTo(total()) < 0
        ? DocumentState.PARTIALLY_PAID
        : mailed(DocumentState.OPEN);
  }

  private DocumentState ofEstimate() {
    return switch (document.path("TxnStatus").asText("").toLowerCase(Locale.ROOT)) {
      case "accepted" -> DocumentState.ACCEPTED;
      case "closed", "converted" -> DocumentState.CLOSED;
      case "rejected" -> DocumentState.REJECTED;
      default -> mailed(DocumentState.PENDING);
    };
  }

  private DocumentState mailed(DocumentState otherwise) {
    boolean sent = document.path("EmailStatus").asText("").equals("EmailSent");
    return sent ? DocumentState.EMAILED : otherwise;
  }

  private BigDecimal total() {
    return number("TotalAmt").orElse(BigDecimal.ZERO);
  }

  private Optional<BigDecimal> number(String field) {
    JsonNode value = document.path(field);
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }

  private Optional<LocalDate> due() {
    try {
      return Optional.of(document.path("DueDate").asText(""))
          .filter(day -> !day.isBlank())
          .map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The moment of the last change of a record, by QuickBooks' clock. */
  static Optional<Instant> at(JsonNode record) {
    try {
      return Optional.of(record.path("MetaData").path("LastUpdatedTime").asText(""))
          .filter(time -> !time.isBlank())
          .map(time -> OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

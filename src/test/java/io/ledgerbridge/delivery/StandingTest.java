package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.sales.DocumentKind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'TotalAmt': 180.00, 'Balance': 180.00, 'DueDate': '2026-11-23'}; OPEN",
        "{'TotalAmt': 180.00, 'Balance': 180.00, 'EmailStatus': 'EmailSent'}; EMAILED",
        "{'TotalAmt': 180.00, 'Balance': 180.00, 'EmailStatus': 'NeedToSend'}; OPEN",
        "{'TotalAmt': 180.00, 'Balance': 0.01, 'EmailStatus': 'EmailSent'}; PARTIALLY_PAID",
        "{'TotalAmt': 180.00, 'Balance': 80.00, 'DueDate': '2026-11-22'}; OVERDUE",
        "{'TotalAmt': 180.00, 'Balance': 0, 'DueDate': '2026-11-22'}; PAID",
        "{'TotalAmt': 0, 'Balance': 0, 'PrivateNote': 'Ledgerbridge x: free'}; PAID",
        "{'TotalAmt': 0, 'Balance': 0, 'PrivateNote': 'Voided - Ledgerbridge x'}; VOIDED",
        "{'TotalAmt': 180.00, 'Balance': 180.00, 'PrivateNote': 'Voided it once'}; OPEN",
        "{'status': 'Deleted', 'Id': '1'}; DELETED",
        "{'TotalAmt': 180.00, 'Balance': 180.00, 'DueDate': 'soon'}; OPEN"
      })
  void of_an_invoice(String document, DocumentState state) {
    assertThat(state(DocumentKind.INVOICE, document)).isEqualTo(state);
    assertThat(state(DocumentKind.PAID_INVOICE, document)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'TotalAmt': 1, 'TxnStatus': 'Pending'}; PENDING",
        "{'TotalAmt': 1, 'TxnStatus': 'Pending', 'EmailStatus': 'EmailSent'}; EMAILED",
        "{'TotalAmt': 1, 'TxnStatus': 'Accepted', 'EmailStatus': 'EmailSent'}; ACCEPTED",
        "{'TotalAmt': 1, 'TxnStatus': 'Closed'}; CLOSED",
        "{'TotalAmt': 1, 'TxnStatus': 'Rejected'}; REJECTED",
        "{'TotalAmt': 1}; PENDING"
      })
  void of_an_estimate(String document, DocumentState state) {
    assertThat(state(DocumentKind.ESTIMATE, document)).isEqualTo(state);
  }

  @Test
  void what_is_settled_when_it_is_made_stays_so_until_it_is_undone() {
    String document = "{'TotalAmt': 5, 'EmailStatus': 'EmailSent'}";
    String voided = "{'TotalAmt': 0, 'PrivateNote': 'Voided'}";

    assertThat(state(DocumentKind.SALES_RECEIPT, document)).isEqualTo(DocumentState.PAID);
    assertThat(state(DocumentKind.EXPENSE, document)).isEqualTo(DocumentState.PAID);
    assertThat(state(DocumentKind.REFUND_RECEIPT, document)).isEqualTo(DocumentState.REFUNDED);
    assertThat(state(DocumentKind.SALES_RECEIPT, voided)).isEqualTo(DocumentState.VOIDED);
    assertThat(state(DocumentKind.EXPENSE, voided)).isEqualTo(DocumentState.VOIDED);
    assertThat(state(DocumentKind.REFUND_RECEIPT, voided)).isEqualTo(DocumentState.VOIDED);
  }

  @Test
  void balance_due_date_and_moment_come_along() {
    Tracked read =
        read(
            DocumentKind.INVOICE,
            """
            {'TotalAmt': 180.00, 'Balance': 80.50, 'DueDate': '2026-12-08',
             'MetaData': {'LastUpdatedTime': '2026-11-23T10:00:00-08:00'}}
            """);

    assertThat(read.balance().orElseThrow()).isEqualByComparingTo("80.5");
    assertThat(read.dueOn()).contains(LocalDate.of(2026, 12, 8));
    assertThat(read.at()).isEqualTo(Instant.parse("2026-11-23T18:00:00Z"));
    assertThat(read(DocumentKind.EXPENSE, "{'MetaData': {'LastUpdatedTime': 'x'}}").at())
        .isEqualTo(AT);
  }

  private static DocumentState state(DocumentKind kind, String document) {
    return read(kind, document).state();
  }

  private static Tracked read(DocumentKind kind, String document) {
    return new Standing(kind, Documents.read(document.replace('\'', '"')), TODAY).read(AT);
  }
}

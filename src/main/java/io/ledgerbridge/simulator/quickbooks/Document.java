package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Every transaction: a date in an open period, a number, lines, a total. A new document gives its
 * party, its lines and what it adds at the end.
 */
abstract class Document extends Kind {
  Document(String name, String filterable) {
    super(name, filterable);
  }

  /** Checks the header: whom it concerns, in which currency. */
  abstract void header(Draft draft);

  /** Completes the lines and the tax; the answer is the total. */
  abstract BigDecimal lines(Draft draft);

  /** What only this document computes, once the total is known. */
  abstract void finish(Draft draft, BigDecimal total);

  @Override
  final void complete(Draft draft) {
    draft.absent("TxnDate", draft.books().today().toString());
    Period.check(draft);
    header(draft);
    Features.check(draft);
    BigDecimal total = lines(draft);
    if (total.signum() < 0) {
      throw Rejection.business("Transaction amount must be 0 or greater");
    }
    draft.entity().set("TotalAmt", DecimalNode.valueOf(total));
    finish(draft, total);
    number(draft);
  }

  /** Numbers the document, last, so that a refused one uses up no number. */
  void number(Draft draft) {
    DocNumbers.check(draft, this);
  }

  @Override
  Collection<String> keys(ObjectNode entity) {
    String number = entity.path("DocNumber").asText("");
    return number.isEmpty() ? List.of() : List.of(DocNumbers.key(this, number));
  }

  @Override
  String sequence() {
    return "document";
  }

  @Override
  boolean deletable() {
    return true;
  }

  @Override
  void voided(Draft draft) {
    Period.check(draft);
    ObjectNode entity = draft.entity();
    String note = draft.text("PrivateNote");
    entity.put("PrivateNote", note.isEmpty() ? "Voided" : "Voided - " + note);
    entity.putArray("LinkedTxn");
    entity.set("TotalAmt", DecimalNode.ZERO);
    Json.objects(entity.path("Line")).forEach(Document::empty);
    if (entity.has("TxnTaxDetail")) {
      entity.putObject("TxnTaxDetail").put("TotalTax", BigDecimal.ZERO);
    }
  }

  private static void empty(ObjectNode line) {
    if (line.has("Amount")) {
      line.put("Amount", BigDecimal.ZERO);
    }
    if (line.path("SalesItemLineDetail") instanceof ObjectNode detail && detail.has("Qty")) {
      detail.put("Qty", BigDecimal.ZERO);
    }
  }

  static LocalDate date(Draft draft) {
    return LocalDate.parse(draft.text("TxnDate"));
  }
}

package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
    Currencies.home(draft, this, "HomeTotalAmt", total);
    finish(draft, total);
    number(draft);
  }

  /** Numbers the document, last, so that a refused one uses up no number. */
  void number(Draft draft) {
    DocNumbers.check(draft, this);
  }

  /** True when the company gives the numbers: then the server gives none. */
  boolean numberedByHand(Books books) {
    return books.prefers("SalesFormsPrefs", "CustomTxnNumbers");
  }

  boolean numberIsUnique(Draft draft) {
    return true;
  }

  /** Which documents are counted together. */
  String counter() {
    return "number";
  }

  /** What the document puts on an account, or takes from it. */
  Optional<Movement> movement(Books books, ObjectNode entity) {
    return Optional.empty();
  }

  @Override
  void effects(Books books, Optional<ObjectNode> before, Optional<ObjectNode> after) {
    Optional<Movement> was = before.flatMap(each -> movement(books, each));
    Optional<Movement> is = after.flatMap(each -> movement(books, each));
    if (!was.equals(is)) {
      was.ifPresent(movement -> movement.reversed().post(books));
      is.ifPresent(movement -> movement.post(books));
    }
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
    zero(entity, "TotalAmt", "HomeTotalAmt", "Balance", "HomeBalance");
    entity.path("Line").forEach(Document::empty);
    if (entity.has("TxnTaxDetail")) {
      entity.putObject("TxnTaxDetail").put("TotalTax", BigDecimal.ZERO);
    }
  }

  private static void empty(JsonNode line) {
    zero((ObjectNode) line, "Amount");
    line.forEach(detail -> zero(detail, "Qty", "TaxInclusiveAmt"));
    line.path("GroupLineDetail").path("Line").forEach(Document::empty);
  }

  private static void zero(JsonNode node, String... names) {
    for (String name : names) {
      if (node.has(name)) {
        ((ObjectNode) node).put(name, BigDecimal.ZERO);
      }
    }
  }

  static LocalDate date(Draft draft) {
    return LocalDate.parse(draft.text("TxnDate"));
  }
}

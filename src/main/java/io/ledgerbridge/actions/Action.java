package io.ledgerbridge.actions;

import static io.ledgerbridge.actions.ActionInput.ACCOUNT;
import static io.ledgerbridge.actions.ActionInput.BANK_ACCOUNT;
import static io.ledgerbridge.actions.ActionInput.CREATE_MISSING_PRODUCTS;
import static io.ledgerbridge.actions.ActionInput.CUSTOMER;
import static io.ledgerbridge.actions.ActionInput.DEPOSIT_ACCOUNT;
import static io.ledgerbridge.actions.ActionInput.EXPENSE_ACCOUNT;
import static io.ledgerbridge.actions.ActionInput.PAYMENT_METHOD;
import static io.ledgerbridge.actions.ActionInput.PRODUCTS;
import static io.ledgerbridge.actions.ActionInput.TERMS;
import static io.ledgerbridge.actions.ActionInput.VENDOR;
import static io.ledgerbridge.actions.ActionObject.COMMERCE_PAYMENT;
import static io.ledgerbridge.actions.ActionObject.DEAL;
import static io.ledgerbridge.actions.ActionObject.QUOTE;

import io.ledgerbridge.sales.DocumentKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The six actions: which records they take and what a person chooses for them. The app's files and
 * the door are both made of this.
 */
public enum Action {
  CREATE_INVOICE(
      DocumentKind.INVOICE,
      List.of(DEAL, QUOTE),
      List.of(ACCOUNT, TERMS, CUSTOMER, PRODUCTS, CREATE_MISSING_PRODUCTS)),
  CREATE_ESTIMATE(
      DocumentKind.ESTIMATE,
      List.of(DEAL, QUOTE),
      List.of(ACCOUNT, CUSTOMER, PRODUCTS, CREATE_MISSING_PRODUCTS)),
  CREATE_SALES_RECEIPT(
      DocumentKind.SALES_RECEIPT,
      List.of(DEAL, QUOTE, COMMERCE_PAYMENT),
      List.of(
          ACCOUNT, CUSTOMER, PRODUCTS, CREATE_MISSING_PRODUCTS, DEPOSIT_ACCOUNT, PAYMENT_METHOD)),
  CREATE_PAID_INVOICE(
      DocumentKind.PAID_INVOICE,
      List.of(COMMERCE_PAYMENT),
      List.of(
          ACCOUNT, CUSTOMER, PRODUCTS, CREATE_MISSING_PRODUCTS, DEPOSIT_ACCOUNT, PAYMENT_METHOD)),
  CREATE_EXPENSE(
      DocumentKind.EXPENSE,
      List.of(COMMERCE_PAYMENT),
      List.of(ACCOUNT, EXPENSE_ACCOUNT, BANK_ACCOUNT, VENDOR)),
  CREATE_REFUND_RECEIPT(
      DocumentKind.REFUND_RECEIPT,
      List.of(COMMERCE_PAYMENT),
      List.of(
          ACCOUNT, CUSTOMER, PRODUCTS, CREATE_MISSING_PRODUCTS, DEPOSIT_ACCOUNT, PAYMENT_METHOD));

  private final DocumentKind kind;
  private final List<ActionObject> objects;
  private final List<ActionInput> inputs;

  Action(DocumentKind kind, List<ActionObject> objects, List<ActionInput> inputs) {
    this.kind = kind;
    this.objects = objects;
    this.inputs = inputs;
  }

  /** The name in addresses and of the inputs in the environment, e.g. {@code create-invoice}. */
  public String id() {
    return "create-" + kind.id();
  }

  public DocumentKind kind() {
    return kind;
  }

  /** What it makes, with its article, e.g. {@code an invoice}. */
  public String document() {
    String words = kind.id().replace('-', ' ');
    return (words.matches("[aeiou].*") ? "an " : "a ") + words;
  }

  /** The records it takes. */
  public List<ActionObject> objects() {
    return objects;
  }

  /** What a person can choose, in the order of the form. */
  public List<ActionInput> inputs() {
    return inputs;
  }

  /** The action of an id. */
  public static Optional<Action> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }
}

package io.ledgerbridge.command;

import io.ledgerbridge.actions.ActionObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a new flow takes a record. */
enum FlowTrigger {
  DEAL_WON(
      ActionObject.DEAL,
      "deals",
      "A deal that enters a stage that is closed and won",
      "",
      "simple:\n  expression: ${body.won}",
      "deal: { id: 4711, dealname: Acme renewal, dealstage: closedwon, amount: 100.00 }"),
  QUOTE_PUBLISHED(
      ActionObject.QUOTE,
      "quotes",
      "A quote that its buyer can see",
      "trigger: hs_status",
      "simple:\n  expression: ${body.published}",
      "quote: { id: 900, hs_title: Acme offer, hs_status: APPROVED, hs_quote_amount: 100.00,"
          + " hs_currency: USD }"),
  QUOTE_SIGNED(
      ActionObject.QUOTE,
      "quotes",
      "A quote whose signature is complete",
      "trigger: \"hs_status,hs_quote_esign_status,hs_sign_status,hs_esign_num_signers_completed,"
          + "hs_esign_date\"",
      "method:\n  ref: quoteRules\n  method: signed",
      "quote: { id: 900, hs_title: Acme offer, hs_status: ACCEPTED, hs_quote_amount: 100.00,"
          + " hs_currency: USD }"),
  PAYMENT_SUCCEEDED(
      ActionObject.COMMERCE_PAYMENT,
      "payments",
      "A payment that succeeded",
      "reaches: succeeded",
      "",
      "payment: { id: 800, hs_latest_status: succeeded, " + Amounts.PAYMENT + " }"),
  PAYMENT_REFUNDED(
      ActionObject.COMMERCE_PAYMENT,
      "payments",
      "A payment that is refunded in full",
      "trigger: hs_latest_status,hs_refunds_amount\nreaches: refunded",
      "",
      "payment: { id: 800, hs_latest_status: refunded, hs_refunds_amount: 100.00, "
          + Amounts.PAYMENT
          + " }");

  private static final class Amounts {
    static final String PAYMENT =
        "hs_initial_amount: 100.00, hs_fees_amount: 3.20, hs_initiated_date:"
            + " \"2026-03-01T17:00:00Z\", hs_currency_code: USD, hs_payment_source_app:"
            + " SALES_CHECKOUT, hs_payment_method_type: card";
  }

  /** What it takes, as an action of a workflow would. */
  final ActionObject object;

  /** Where its flows and cases are, and how HubSpot calls such records. */
  final String area;

  final String sentence;

  /** Of the source, in YAML; blank when it needs none. */
  final String parameters;

  /** The language and text of its condition, in YAML; blank when the source decides alone. */
  final String condition;

  /** A record that reaches it, as a case gives it. */
  final String given;

  FlowTrigger(
      ActionObject object,
      String area,
      String sentence,
      String parameters,
      String condition,
      String given) {
    this.object = object;
    this.area = area;
    this.sentence = sentence;
    this.parameters = parameters;
    this.condition = condition;
    this.given = given;
  }

  /** As it is written on the command line and in ids, e.g. {@code deal-won}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<FlowTrigger> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }
}

package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.mapping.Resolved;
import io.ledgerbridge.mapping.ToEstimate;
import io.ledgerbridge.mapping.ToExpense;
import io.ledgerbridge.mapping.ToInvoice;
import io.ledgerbridge.mapping.ToPayment;
import io.ledgerbridge.mapping.ToRefundReceipt;
import io.ledgerbridge.mapping.ToSalesReceipt;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** Maps a job to the body that QuickBooks gets, once customer, products and accounts are known. */
public class Forms {
  private final Mirror mirror;

  public Forms(Mirror mirror) {
    this.mirror = mirror;
  }

  public ObjectNode invoice(@Body Job job) {
    return new ToInvoice().map(job.getDocument(), ids(job));
  }

  public ObjectNode estimate(@Body Job job) {
    return new ToEstimate().map(job.getDocument(), ids(job));
  }

  public ObjectNode salesReceipt(@Body Job job) {
    return new ToSalesReceipt().map(job.getDocument(), ids(job));
  }

  public ObjectNode refundReceipt(@Body Job job) {
    return new ToRefundReceipt().map(job.getDocument(), ids(job));
  }

  /** The payment that settles the invoice that was just made. */
  public ObjectNode payment(@ExchangeProperty("job") Job job) {
    Job.Posted invoice = job.invoice();
    return new ToPayment().map(job.getDocument(), ids(job), invoice.id(), invoice.total());
  }

  public ObjectNode expense(@Body Job job) {
    ToExpense.Accounts accounts =
        new ToExpense.Accounts(
            job.money.bank().orElseThrow(),
            job.money.expense().orElseThrow(),
            job.money.vendor().orElseThrow());
    return new ToExpense().map(job.getDocument(), ids(job), accounts);
  }

  /**
   * @throws Park when the company lacks something that the document names
   */
  private Resolved ids(Job job) {
    CompanyPreferences preferences = CompanyPreferences.of(mirror, job.realm());
    if (!preferences.multiCurrency()) {
      sameCurrency(job);
    }
    return new Resolved(
        job.company.unitedStates(),
        job.getCustomer().orElse(""),
        job.items,
        terms(job),
        taxCode(job, preferences),
        preferences.multiCurrency(),
        Marker.of(job.row.key()),
        job.money.deposit(),
        job.money.method());
  }

  private static void sameCurrency(Job job) {
    String currency = job.getDocument().currency();
    if (!currency.equalsIgnoreCase(job.company.currency())) {
      throw new Park(
          Code.CURRENCY_OFF,
          ("%s is in %s, but QuickBooks company '%s' has only %s. Switch multicurrency on in"
                  + " QuickBooks; then replay.")
              .formatted(job.label(), currency, job.company.name(), job.company.currency()));
    }
  }

  private Optional<String> terms(Job job) {
    String wanted = job.getDocument().choices().terms();
    if (wanted.isBlank()) {
      return Optional.empty();
    }
    return Stream.concat(
            mirror.byName(job.realm(), "Term", wanted).stream(),
            mirror.find(job.realm(), "Term", wanted).stream())
        .filter(Named::active)
        .map(Named::id)
        .findFirst()
        .or(
            () -> {
              throw new Park(
                  Code.TERMS_UNKNOWN,
                  ("%s: QuickBooks has no active terms '%s'. Create them or change the flow's terms;"
                          + " then replay.")
                      .formatted(job.label(), wanted));
            });
  }

  private static Optional<String> taxCode(Job job, CompanyPreferences preferences) {
    if (job.company.unitedStates()) {
      return Optional.empty();
    }
    return preferences
        .defaultTaxCode()
        .or(
            () -> {
              throw new Park(
                  Code.TAX_CODE_UNMAPPED,
                  ("%s: QuickBooks company '%s' needs a tax code on every line and has no default."
                          + " Set one in QuickBooks; then replay.")
                      .formatted(job.label(), job.company.name()));
            });
  }
}

package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.mapping.Resolved;
import io.ledgerbridge.mapping.ToEstimate;
import io.ledgerbridge.mapping.ToExpense;
import io.ledgerbridge.mapping.ToInvoice;
import io.ledgerbridge.mapping.ToPayment;
import io.ledgerbridge.mapping.ToRefundReceipt;
import io.ledgerbridge.mapping.ToSalesReceipt;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.matching.TaxCodes;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesLine;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** Maps a job to the body that QuickBooks gets, once customer, products and accounts are known. */
public class Forms {
  private final Mirror mirror;
  private final Mappings mappings;
  private final OwnSettings own;

  public Forms(Mirror mirror, Mappings mappings, OwnSettings own) {
    this.mirror = mirror;
    this.mappings = mappings;
    this.own = own;
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
    if (preferences.multiCurrency()) {
      customersCurrency(job);
    } else {
      sameCurrency(job);
    }
    return new Resolved(
        job.company.unitedStates(),
        job.getCustomer().orElse(""),
        job.items,
        terms(job),
        Optional.empty(),
        preferences.multiCurrency(),
        Marker.of(job.row.key()),
        job.money.deposit(),
        job.money.method(),
        taxCodes(job),
        new FormParts(mirror, preferences).of(job));
  }

  /** The currency of a customer is fixed at its creation. */
  private void customersCurrency(Job job) {
    job.getCustomer()
        .flatMap(id -> mirror.find(job.realm(), "Customer", id))
        .filter(customer -> customer.body().at("/CurrencyRef/value").isTextual())
        .filter(customer -> !currency(customer).equals(job.getDocument().currency()))
        .ifPresent(
            customer -> {
              throw new Park(
                  Code.CUSTOMER_CURRENCY,
                  ("%s is in %s, but QuickBooks customer '%s' has %s, which is fixed. Make a customer"
                          + " in %s and name it in the flow, or give this one another name; then"
                          + " replay.")
                      .formatted(
                          job.label(),
                          job.getDocument().currency(),
                          customer.name(),
                          currency(customer),
                          job.getDocument().currency()));
            });
  }

  private static String currency(Named customer) {
    return customer.body().at("/CurrencyRef/value").asText("");
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
    return mirror
        .chosen(job.realm(), "Term", wanted)
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

  /** Outside the United States every line of a sales document needs its tax code. */
  private Map<Integer, String> taxCodes(Job job) {
    boolean none =
        job.company.unitedStates() || DocumentKind.of(job.getKind()) == DocumentKind.EXPENSE;
    TaxCodes taxCodes = new TaxCodes(mirror, mappings, own.of(job.realm()).matching());
    return none
        ? Map.of()
        : job.getDocument().lines().stream()
            .collect(
                Collectors.toMap(
                    SalesLine::number,
                    line -> taxCodes.find(job.realm(), job.getDocument(), line, line.taxRate())));
  }
}

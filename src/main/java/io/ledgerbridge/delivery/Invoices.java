package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.mapping.Resolved;
import io.ledgerbridge.mapping.ToInvoice;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Body;

/** Maps a job to the body of an invoice, once its customer and products are known. */
public class Invoices {
  private final Mirror mirror;

  public Invoices(Mirror mirror) {
    this.mirror = mirror;
  }

  /**
   * @throws Park when the company lacks something that the document names
   */
  public ObjectNode map(@Body Job job) {
    CompanyPreferences preferences = CompanyPreferences.of(mirror, job.realm());
    if (!preferences.multiCurrency()) {
      sameCurrency(job);
    }
    Resolved ids =
        new Resolved(
            job.company.unitedStates(),
            job.getCustomer().orElseThrow(),
            job.items,
            terms(job),
            taxCode(job, preferences),
            preferences.multiCurrency(),
            Marker.of(job.row.key()));
    return new ToInvoice().map(job.getDocument(), ids);
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

package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.sales.Address;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.Details;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.Source;
import java.math.BigDecimal;
import java.util.Optional;

/** Addresses, exchange rate and document number, as the record says them. */
final class SourceDetails {
  private SourceDetails() {}

  static Details of(SourceRecord record, DocumentKind kind, Choices choices) {
    Source source =
        new Source(record.portal().id(), record.objectType(), record.id(), record.name());
    return new Details(
        address(record.record(), "hs_billing_address_"),
        address(record.record(), "hs_shipping_address_"),
        rate(record, source, choices),
        NumberPattern.of(choices.form().documentNumber(), kind).fill(record.record()));
  }

  /** Only payments say one of their own. */
  private static Optional<Address> address(CrmRecord record, String prefix) {
    return record
        .text(prefix + "line_1")
        .map(
            street ->
                new Address(
                    Optional.of(street),
                    record.text(prefix + "city"),
                    record.text(prefix + "state"),
                    record.text(prefix + "zip"),
                    record.text(prefix + "country"),
                    record.text(prefix + "line_2")));
  }

  /** HubSpot's rates lead into the currency of its own account. */
  private static Optional<Details.Rate> rate(SourceRecord record, Source source, Choices choices) {
    String property =
        record.objectType().equals("commerce_payments")
            ? "hs_presentment_to_portal_currency_dated_exchange_rate"
            : "hs_exchange_rate";
    return switch (choices.form().exchangeRate()) {
      case "", "quickbooks" -> Optional.empty();
      case "hubspot" ->
          Numbers.read(record.record(), property, source.label())
              .filter(rate -> rate.compareTo(BigDecimal.ZERO) > 0)
              .map(rate -> new Details.Rate(rate, record.portal().currency()));
      default ->
          throw new Park(
              Code.BAD_VALUE,
              ("%s: the flow's input exchange-rate is '%s'. Write quickbooks or hubspot; then replay.")
                  .formatted(source.label(), choices.form().exchangeRate()));
    };
  }
}

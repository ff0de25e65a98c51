package io.ledgerbridge.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Facts that HubSpot does not pin down, each in the words of its search.
 *
 * @param quoteSigned when a quote's signature is complete; blank takes what accounts were seen to
 *     show
 * @param paymentNever which payments are never booked
 * @param paymentOfInvoice what of payments that are only associated with an invoice
 * @param paymentFee what the fee of a payment is
 */
@ConfigurationProperties("triggers")
public record TriggerSettings(
    String quoteSigned, String paymentNever, OfInvoice paymentOfInvoice, Fee paymentFee) {

  /**
   * HubSpot's invoices are booked by whatever brings them to QuickBooks, and so are their payments.
   */
  public enum OfInvoice {
    NEVER,
    BOOK
  }

  /** Ways to read the fee; whether HubSpot's fees contain its platform fee is not documented. */
  public enum Fee {
    FEES_ONLY,
    FEES_PLUS_PLATFORM,
    INITIAL_MINUS_NET
  }
}

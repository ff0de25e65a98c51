/**
 * QuickBooks Online on a local port.
 *
 * <p>Its guarantee: what a real company would refuse for a reason that is documented, or was seen
 * in a recorded answer, is refused here with the same status, code and text. Where Intuit's
 * documents are silent or disagree the stricter reading is played, and a setting tells it apart.
 * Nothing is random: identities, tokens and times follow from the seed and the clock.
 *
 * <p>What was chosen where nothing is documented: a write to a payment, and to the invoice of an
 * estimate, gives the other document a new SyncToken; an estimate whose invoice is gone is Pending
 * again; an estimate is invoiced once, for its own customer; a payment is applied only to invoices
 * of its own customer, at most to their open balance; money in another currency than its account
 * counts at the document's ExchangeRate, which is 1 unless it is sent; a tax-inclusive line with
 * both amounts has the net in Amount and the gross in TaxInclusiveAmt, and with Amount alone that
 * is the gross ({@code Settings.amountAloneIsNet}); a feature that the preferences switch off is
 * refused with 5030, not dropped; purchases by cash or check are paid from a Bank account only.
 *
 * <p>To add a document: its properties in shapes.txt, a subclass of {@code Document} (or of {@code
 * SalesDocument} when it has products on its lines), and a line in {@code Kinds}.
 */
package io.ledgerbridge.simulator.quickbooks;

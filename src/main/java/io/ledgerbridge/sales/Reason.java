package io.ledgerbridge.sales;

/**
 * Why a record is not delivered.
 *
 * @param code groups what has the same remedy
 * @param sentence what failed, on which record, what to do
 */
public record Reason(Code code, String sentence) {

  /** Who must do something. */
  public enum Kind {
    /** A person. */
    PARKS,
    /** Nobody: it goes on by itself. */
    WAITS
  }

  /**
   * Every reason there is. {@code docs/reasons.md} is made of them, and each needs a case that
   * expects it.
   */
  public enum Code {
    NO_LINE_ITEMS(
        Kind.PARKS,
        "The record has no line items of its own, also not when `RECORD_GRACE` is over.",
        "Add them to the record itself in HubSpot; then replay."),
    NO_CONTACT(
        Kind.PARKS,
        "Nobody is associated with the record to be the customer, also not when "
            + "`RECORD_GRACE` is over.",
        "Associate a contact (or a company, where the flow bills it) in HubSpot; then "
            + "replay."),
    NO_NAME(
        Kind.PARKS,
        "The contact has nothing to make a customer of: no name, no company, no e-mail "
            + "address.",
        "Fill one of them in HubSpot; then replay."),
    BAD_VALUE(
        Kind.PARKS,
        "A value that the document needs is missing or cannot be read, such as an amount "
            + "or a date.",
        "Correct the property in HubSpot; then replay."),
    AMOUNT_DIFFERS(
        Kind.PARKS,
        "The record's amount is not what its lines come to, by more than the smallest " + "coin.",
        "Correct the amount or the lines in HubSpot, or let the flow pass the difference "
            + "(`allowDifference`); then replay."),
    COMPANY_UNKNOWN(
        Kind.PARKS,
        "No connected QuickBooks company is meant: the flow names one that is not "
            + "connected, or there is no default.",
        "Connect one, or name another in the flow; then replay."),
    FLOW_FAILED(
        Kind.PARKS,
        "The flow's route failed on the record, or refuses it in its own words.",
        "Correct the record or the route; then replay."),
    NOT_TAKEN(
        Kind.PARKS,
        "It was to be tried again, but its flow does not take the record any more, or is " + "off.",
        "Make the record fit again or switch the flow on, then replay; or dismiss it."),
    NOT_CALLED_FOR(
        Kind.PARKS,
        "A HubSpot workflow asks for a document that the record does not call for: a refund "
            + "receipt of a payment that is not refunded in full, or one of a payment that is "
            + "booked elsewhere or has not succeeded.",
        "Take such records out of the workflow and dismiss it; or replay once the record "
            + "calls for it."),
    RECORD_GONE(
        Kind.PARKS,
        "The record was deleted in HubSpot before it was booked.",
        "Restore it in HubSpot, then replay; or dismiss it."),
    CUSTOMER_AMBIGUOUS(
        Kind.PARKS,
        "Several QuickBooks customers fit. Nothing is guessed.",
        "Merge them or change one in QuickBooks; then replay."),
    CUSTOMER_UNKNOWN(
        Kind.PARKS,
        "QuickBooks has no active customer of the name that the flow gives.",
        "Create it in QuickBooks, or name another in the flow; then replay."),
    CUSTOMER_FILTERED(
        Kind.PARKS,
        "The contact does not meet the sync filter of the mode `sync-filter`.",
        "Change the contact in HubSpot, or `CUSTOMER_SYNC_FILTER`; then replay."),
    CUSTOMER_CURRENCY(
        Kind.PARKS,
        "The customer has another currency than the record. QuickBooks fixes it when the "
            + "customer is made.",
        "Make a customer in the record's currency and name it in the flow, or give this "
            + "one another name; then replay."),
    PRODUCT_UNKNOWN(
        Kind.PARKS,
        "No QuickBooks product fits a line, and the flow may not create one. Every such "
            + "line is named.",
        "Create or map the product, or let the flow create it (`createMissingProducts`); "
            + "then replay."),
    PRODUCT_AMBIGUOUS(
        Kind.PARKS,
        "Several QuickBooks products fit a line. Nothing is guessed.",
        "Change one in QuickBooks, or map the line's product; then replay."),
    TERMS_UNKNOWN(
        Kind.PARKS,
        "QuickBooks has no active payment terms of the name that the flow gives.",
        "Create them in QuickBooks, or change the flow's terms; then replay."),
    ACCOUNT_UNKNOWN(
        Kind.PARKS,
        "QuickBooks has no active account or payment method of the name that the flow " + "gives.",
        "Create it in QuickBooks, or name another in the flow; then replay."),
    INCOME_ACCOUNT_MISSING(
        Kind.PARKS,
        "A product is to be created, but QuickBooks has no income account for it.",
        "Create the account in QuickBooks, or name another in `ITEM_INCOME_ACCOUNT`; then "
            + "replay."),
    TAX_CODE_UNMAPPED(
        Kind.PARKS,
        "A line has no tax code, which QuickBooks wants on every line outside the United "
            + "States.",
        "Map the HubSpot tax rate to a tax code, or set `TAX_DEFAULT`; then replay."),
    TAXABLE_LINE(
        Kind.PARKS,
        "A paid invoice takes only lines without tax, and one line is taxable.",
        "Use a flow that makes a sales receipt; or take the tax off the line in HubSpot, "
            + "then replay."),
    CURRENCY_OFF(
        Kind.PARKS,
        "The record is in a currency that the QuickBooks company does not keep books in.",
        "Switch multicurrency on in QuickBooks, which cannot be undone; then replay."),
    NO_FEE(
        Kind.PARKS,
        "Nothing was kept of the payment, so there is no expense to book.",
        "Dismiss it; or filter such payments in the flow."),
    ALREADY_BOOKED(
        Kind.PARKS,
        "The same sale is booked already, from its deal, its quote or its payment. The "
            + "document is named.",
        "Dismiss this one; or let the flow book `alongside`, then replay."),
    CLASS_UNKNOWN(
        Kind.PARKS,
        "The flow names a class that QuickBooks does not have, has twice, or does not track.",
        "Create the class, name another in the flow, or switch class tracking on in QuickBooks; "
            + "then replay."),
    LOCATION_UNKNOWN(
        Kind.PARKS,
        "The flow names a location that QuickBooks does not have, has twice, or does not track.",
        "Create the location, name another in the flow, or switch location tracking on in "
            + "QuickBooks; then replay."),
    ONLY_RECURRING(
        Kind.PARKS,
        "The flow leaves out recurring lines, and the record has no others.",
        "Add a line that is billed once, or let the flow book first payments "
            + "(`recurring: first-payment`); then replay. Or dismiss it."),
    PRODUCT_BUNDLE(
        Kind.PARKS,
        "A line means a bundle of QuickBooks, whose price is that of its parts.",
        "Map the line's product to one that is no bundle; then replay."),
    PERIOD_CLOSED(
        Kind.PARKS,
        "The document's date lies in a period that is closed in QuickBooks.",
        "Open the period, or change the record's date in HubSpot; then replay."),
    DUPLICATE_NUMBER(
        Kind.PARKS,
        "QuickBooks already has a document of the same number.",
        "Change the number of the other document in QuickBooks; then replay."),
    NAME_TAKEN(
        Kind.PARKS,
        "A customer or product cannot be made: another record, perhaps an inactive one, "
            + "has its name.",
        "Rename the other record in QuickBooks; then replay."),
    REFERENCE_INACTIVE(
        Kind.PARKS,
        "Something that the document names was made inactive in QuickBooks.",
        "Make it active again in QuickBooks; then replay."),
    QUICKBOOKS_REFUSED(
        Kind.PARKS,
        "QuickBooks refuses the document for a reason of its own, which is quoted.",
        "Do what QuickBooks says; then replay."),
    SUBSCRIPTION_ENDED(
        Kind.PARKS,
        "The company's QuickBooks subscription has ended.",
        "Renew the subscription; then replay all that wait for it."),
    BROKEN(
        Kind.PARKS,
        "Ledgerbridge itself made a mistake; the raw fault is kept beside the delivery.",
        "Report it with the raw fault; replay when it is repaired."),
    DISPUTE_LOST(
        Kind.PARKS,
        "The buyer's bank took the payment back: the dispute is lost. It is a notice, nothing is "
            + "booked.",
        "Book it by hand and dismiss it; or let the flow book it as a refund (`disputeLost`), then "
            + "replay."),
    RECONNECT_NEEDED(
        Kind.WAITS,
        "QuickBooks does not accept the connection to the company any more.",
        "Reconnect the company as one of its admins; everything goes on by itself."),
    QUICKBOOKS_UNAVAILABLE(
        Kind.WAITS, "QuickBooks is down, or asks for a pause.", "Nothing: it goes on by itself."),
    OUTCOME_UNKNOWN(
        Kind.WAITS,
        "QuickBooks did not answer, so it is not known whether the document is there.",
        "Nothing: the document is looked for, and sent again only when it is not there."),
    NOT_THERE_YET(
        Kind.WAITS,
        "Lines, contact or company are not associated yet, and may still come.",
        "Nothing: when `RECORD_GRACE` is over, it parks."),
    WAITS_FOR_SALE(
        Kind.WAITS,
        "A refund comes after the sale of its payment, which is not booked yet.",
        "Nothing, when the sale is on its way; when it is parked, see to the sale."),
    READING_AGAIN(
        Kind.WAITS,
        "A person had it tried again, and its record has not been read again yet.",
        "Nothing: it goes on by itself.");

    private final Kind kind;
    private final String meaning;
    private final String remedy;

    Code(Kind kind, String meaning, String remedy) {
      this.kind = kind;
      this.meaning = meaning;
      this.remedy = remedy;
    }

    public Kind kind() {
      return kind;
    }

    /** When it is given. */
    public String meaning() {
      return meaning;
    }

    /** What to do. */
    public String remedy() {
      return remedy;
    }
  }
}

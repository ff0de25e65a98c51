package io.ledgerbridge.sales;

/**
 * Why a record is not delivered.
 *
 * @param code groups what has the same remedy
 * @param sentence what failed, on which record, what to do
 */
public record Reason(Code code, String sentence) {

  /** Every reason there is. */
  public enum Code {
    NO_LINE_ITEMS,
    NO_CONTACT,
    NO_NAME,
    BAD_VALUE,
    NO_CLOSE_DATE,
    AMOUNT_DIFFERS,
    COMPANY_UNKNOWN,
    FLOW_FAILED,
    NOT_TAKEN,
    RECORD_GONE,
    CUSTOMER_AMBIGUOUS,
    CUSTOMER_UNKNOWN,
    CUSTOMER_CURRENCY,
    PRODUCT_UNKNOWN,
    PRODUCT_AMBIGUOUS,
    TERMS_UNKNOWN,
    INCOME_ACCOUNT_MISSING,
    TAX_CODE_UNMAPPED,
    CURRENCY_OFF,
    PERIOD_CLOSED,
    DUPLICATE_NUMBER,
    NAME_TAKEN,
    REFERENCE_INACTIVE,
    QUICKBOOKS_REFUSED,
    RECONNECT_NEEDED,
    SUBSCRIPTION_ENDED,
    BROKEN,
    NOT_THERE_YET,
    READING_AGAIN,
    ALREADY_BOOKED,
    TAXABLE_LINE,
    ACCOUNT_UNKNOWN,
    NO_FEE,
    WAITS_FOR_SALE,
    OUTCOME_UNKNOWN,
    QUICKBOOKS_UNAVAILABLE,
    CUSTOMER_FILTERED,
    CLASS_UNKNOWN,
    LOCATION_UNKNOWN,
    ONLY_RECURRING,
    PRODUCT_BUNDLE,
    DISPUTE_LOST
  }
}

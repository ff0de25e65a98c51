package io.ledgerbridge.quickbooks;

import static io.ledgerbridge.quickbooks.FaultCode.Kind.AGAIN;
import static io.ledgerbridge.quickbooks.FaultCode.Kind.BROKEN;
import static io.ledgerbridge.quickbooks.FaultCode.Kind.PARK;
import static io.ledgerbridge.quickbooks.FaultCode.Kind.PAUSE;

import io.ledgerbridge.sales.Reason.Code;
import java.util.Map;

/**
 * What to do about each of Intuit's error codes. A code that is not here parks with Intuit's own
 * words.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes">
 *     Intuit: error codes</a>
 */
record FaultCode(Kind kind, Code reason, String advice) {

  /** Who must do something. */
  enum Kind {
    /** Nobody: the same call later. */
    AGAIN,
    /** Nobody for this document, but the whole company rests. */
    PAUSE,
    /** A person. */
    PARK,
    /** We: the payload is wrong. */
    BROKEN
  }

  static final FaultCode UNAVAILABLE = new FaultCode(PAUSE, Code.QUICKBOOKS_UNAVAILABLE, "");

  private static final FaultCode OTHER =
      park(Code.QUICKBOOKS_REFUSED, "Correct the record or the settings in QuickBooks");

  private static final Map<String, FaultCode> ALL =
      Map.ofEntries(
          Map.entry("130", reconnect("Check QUICKBOOKS_ENVIRONMENT")),
          Map.entry("120", reconnect("Reconnect the company as its admin")),
          Map.entry("140", UNAVAILABLE),
          Map.entry("150", UNAVAILABLE),
          Map.entry("610", park(Code.REFERENCE_INACTIVE, "Make it active again in QuickBooks")),
          Map.entry("1000", new FaultCode(AGAIN, Code.QUICKBOOKS_UNAVAILABLE, "")),
          Map.entry("1010", new FaultCode(AGAIN, Code.QUICKBOOKS_UNAVAILABLE, "")),
          Map.entry("2010", broken()),
          Map.entry("2060", broken()),
          Map.entry("2070", broken()),
          Map.entry("2080", broken()),
          Map.entry("2090", broken()),
          Map.entry("2100", broken()),
          Map.entry("2110", broken()),
          Map.entry("2130", broken()),
          Map.entry("2170", broken()),
          Map.entry("2500", park(Code.REFERENCE_INACTIVE, "Make it active again in QuickBooks")),
          Map.entry("3100", reconnect("Reconnect the company")),
          Map.entry("4000", broken()),
          Map.entry("4001", broken()),
          Map.entry("6000", park(Code.QUICKBOOKS_REFUSED, "Do what QuickBooks says")),
          Map.entry("6070", broken()),
          Map.entry("6100", park(Code.TAX_CODE_UNMAPPED, "Map the tax rate to a tax code")),
          Map.entry("6140", park(Code.DUPLICATE_NUMBER, "Change the number in QuickBooks")),
          Map.entry("6190", park(Code.SUBSCRIPTION_ENDED, "Renew the QuickBooks subscription")),
          Map.entry("6200", park(Code.PERIOD_CLOSED, "Open the period or change the date")),
          Map.entry("6210", park(Code.PERIOD_CLOSED, "Open the period or change the date")),
          Map.entry("6240", park(Code.NAME_TAKEN, "Rename the other record in QuickBooks")),
          Map.entry("6250", park(Code.REFERENCE_INACTIVE, "Make the customer active again")),
          Map.entry("10000", new FaultCode(AGAIN, Code.QUICKBOOKS_UNAVAILABLE, "")));

  static FaultCode of(String code) {
    return ALL.getOrDefault(code, OTHER);
  }

  private static FaultCode park(Code reason, String advice) {
    return new FaultCode(PARK, reason, advice);
  }

  private static FaultCode reconnect(String advice) {
    return new FaultCode(PAUSE, Code.RECONNECT_NEEDED, advice);
  }

  private static FaultCode broken() {
    return new FaultCode(BROKEN, Code.BROKEN, "Report it with the raw answer");
  }
}

package io.ledgerbridge.simulator.quickbooks;

/**
 * A request that QuickBooks refuses. The texts are those of recorded answers where one is known.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes">error
 *     codes</a>
 */
final class Rejection extends RuntimeException {
  private final String code;
  private final String detail;
  private final String element;

  private Rejection(String code, String message, String detail, String element) {
    super(message);
    this.code = code;
    this.detail = detail;
    this.element = element;
  }

  static Rejection of(String code, String message, String detail) {
    return new Rejection(code, message, detail, "");
  }

  static Rejection at(String element, String code, String message, String detail) {
    return new Rejection(code, message, detail, element);
  }

  static Rejection unreadable() {
    return unsupported("failed to parse json object; a property specified");
  }

  static Rejection unsupported(String property) {
    return of(
        "2010",
        "Request has invalid or unsupported property",
        "Property Name:" + property + " is unsupported or invalid");
  }

  static Rejection missing(String parameter) {
    return at(
        parameter,
        "2020",
        "Required param missing, need to supply the required value for the API",
        "Required parameter " + parameter + " is missing in the request");
  }

  static Rejection operation(String operation) {
    return of("500", "Unsupported Operation", "Operation " + operation + " is not supported.");
  }

  static Rejection reference(String element) {
    return at(element, "2500", "Invalid Reference Id", "Invalid Reference Id : " + element);
  }

  static Rejection reference(String element, String why) {
    return at(element, "2500", "Invalid Reference Id", "Invalid Reference Id : " + why);
  }

  static Rejection notFound() {
    return of("610", "Object Not Found", "Object Not Found : " + INACTIVE);
  }

  static Rejection business(String why) {
    return of(
        "6000",
        "A business validation error has occurred while processing your request",
        "Business Validation Error: " + why);
  }

  static Rejection unlinkable(String id) {
    return of("620", "Txn ID Cannot Be Linked", "The Txn ID (%s) can't be linked.".formatted(id));
  }

  static Rejection accountType(String element, String why) {
    return at(element, "6430", "Invalid account type used", "Invalid account type: " + why);
  }

  static Rejection feature(String what) {
    return of("5030", "Feature Not Supported Error", "Feature Not Supported Error : " + what);
  }

  static Rejection closed() {
    return of(
        "6200",
        "Account Period Closed, Cannot Update Through Services API",
        "The account period has closed and the account books cannot be updated through the QBO"
            + " Services API. Please use the QBO website to make these changes.");
  }

  static final String INACTIVE =
      "Something you're trying to use has been made inactive. Check the fields with accounts,"
          + " customers, items, vendors or employees.";

  String code() {
    return code;
  }

  String detail() {
    return detail;
  }

  String element() {
    return element;
  }
}

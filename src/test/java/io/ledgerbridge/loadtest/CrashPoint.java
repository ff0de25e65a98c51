package io.ledgerbridge.loadtest;

/** A step between inbox and write-back, by the node of the route that stands before or after it. */
enum CrashPoint {
  INBOX_ROW_STORED(Deed.WON, "hubspot-webhook", Side.AFTER, "takeEvents.store"),
  INBOX_ROWS_CLAIMED(Deed.WON, "enrol-portal", Side.BEFORE, "direct:enrol-claimed"),
  RECORDS_READ(Deed.WON, "enrol-claimed", Side.AFTER, "direct:read-records"),
  INSIDE_THE_TRANSACTION(Deed.WON, "offer-together", Side.BEFORE, "settled.finish"),
  DELIVERY_STORED(Deed.WON, "offer-records", Side.AFTER, "direct:offer-together"),
  DELIVERY_CLAIMED(Deed.WON, "deliver-company", Side.BEFORE, "direct:deliver-jobs"),
  CUSTOMER_CREATED(Deed.WON, "quickbooks-call", Side.AFTER, "POST /customer"),
  PAYLOAD_STORED(Deed.WON, "post", Side.AFTER, "posting.store"),
  INVOICE_COMMITTED(Deed.WON, "quickbooks-call", Side.AFTER, "POST /invoice"),
  INVOICE_RECORDED(Deed.WON, "post", Side.AFTER, "posting.send"),
  INVOICE_WRITTEN_BACK(Deed.WON, "hubspot-call", Side.AFTER, "POST /batch/update"),
  INVOICE_WITHOUT_ITS_PAYMENT(Deed.PAID, "post", Side.BEFORE, "forms.payment"),
  PAYMENT_STORED(Deed.PAID, "quickbooks-call", Side.BEFORE, "POST /payment"),
  PAYMENT_COMMITTED(Deed.PAID, "quickbooks-call", Side.AFTER, "POST /payment");

  /** What happens in HubSpot. */
  enum Deed {
    WON,
    PAID
  }

  enum Side {
    BEFORE,
    AFTER
  }

  final Deed deed;
  final String route;
  final Side side;
  private final String node;

  CrashPoint(Deed deed, String route, Side side, String node) {
    this.deed = deed;
    this.route = route;
    this.side = side;
    this.node = node;
  }

  /**
   * @param name of a bean's method, or the address of another route; {@code http} for a call out
   */
  boolean at(String name) {
    return call() ? name.equals("http") : name.equals(node);
  }

  /** Whether it is only about calls of this kind. */
  boolean hit(String method, String path) {
    return !call() || (method + " " + path).matches(node.replace(" ", " .*"));
  }

  private boolean call() {
    return node.startsWith("POST ");
  }
}

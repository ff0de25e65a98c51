package io.ledgerbridge.delivery;

import org.apache.camel.Exchange;

/** What one flow makes of one record that it is shown; the sinks say so on the way. */
public final class Taking {
  /** The exchange property: what a flow splits or sends on shares it. */
  public static final String PROPERTY = "taking";

  final String portal;
  final String flow;
  private boolean offered;
  private boolean stored;

  Taking(String portal, String flow) {
    this.portal = portal;
    this.flow = flow;
  }

  static void offered(Exchange exchange) {
    Taking taking = exchange.getProperty(PROPERTY, Taking.class);
    if (taking != null) {
      taking.offered = true;
    }
  }

  static void stored(Exchange exchange) {
    Taking taking = exchange.getProperty(PROPERTY, Taking.class);
    if (taking != null) {
      taking.stored = true;
    }
  }

  boolean filtered() {
    return !offered;
  }

  boolean repeated() {
    return offered && !stored;
  }
}

package io.ledgerbridge.routing;

import io.ledgerbridge.config.QuickBooksSettings;
import org.apache.camel.spi.PropertiesFunction;

/**
 * Fills in <code>{{pace:quickbooks}}</code> in route files: the milliseconds between two calls for
 * one company. Evenly spaced, they keep to the limits of a second and of a minute at once, also
 * where a company has just moved from another node. 1 where there is no limit.
 */
public final class Pace implements PropertiesFunction {
  // The clock that counts is QuickBooks': a call may take a little less time than the one before.
  private static final double MARGIN = 1.025;
  private final QuickBooksSettings settings;

  public Pace(QuickBooksSettings settings) {
    this.settings = settings;
  }

  @Override
  public String getName() {
    return "pace";
  }

  @Override
  public String apply(String system) {
    double second = apart(1_000, settings.requestsPerSecond());
    double minute = apart(60_000, settings.requestsPerMinute());
    long apart = (long) Math.ceil(Math.max(second, minute) * MARGIN);
    return Long.toString(Math.max(apart, 1));
  }

  private static double apart(int millis, int calls) {
    return calls > 0 ? (double) millis / calls : 0;
  }
}

package io.ledgerbridge.routefiles;

/**
 * An id that a route file takes. All kinds share one space, so that a name means one thing.
 *
 * @param line where it is declared, counted from 1
 */
record RouteId(Kind kind, String id, int line) {

  enum Kind {
    ROUTE,
    TEMPLATED_ROUTE,
    TEMPLATE,
    CONFIGURATION,
    /** The route that Camel makes for {@code kamelet:name/id}. */
    KAMELET
  }

  /** Whether something runs under this id. */
  boolean runs() {
    return kind == Kind.ROUTE || kind == Kind.TEMPLATED_ROUTE;
  }

  /** Whether other files are built on it. */
  boolean builtOn() {
    return kind == Kind.TEMPLATE || kind == Kind.CONFIGURATION;
  }
}

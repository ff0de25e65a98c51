package io.ledgerbridge.sales;

import java.util.Optional;

/** A postal address; any part may be missing. */
public record Address(
    Optional<String> street,
    Optional<String> city,
    Optional<String> state,
    Optional<String> postalCode,
    Optional<String> country,
    Optional<String> secondLine) {

  /** Stored before there were second lines. */
  public Address {
    secondLine = secondLine == null ? Optional.empty() : secondLine;
  }

  /** With a street of one line. */
  public Address(
      Optional<String> street,
      Optional<String> city,
      Optional<String> state,
      Optional<String> postalCode,
      Optional<String> country) {
    this(street, city, state, postalCode, country, Optional.empty());
  }
}

package io.ledgerbridge.sales;

import java.util.Optional;

/** A postal address; any part may be missing. */
public record Address(
    Optional<String> street,
    Optional<String> city,
    Optional<String> state,
    Optional<String> postalCode,
    Optional<String> country) {}

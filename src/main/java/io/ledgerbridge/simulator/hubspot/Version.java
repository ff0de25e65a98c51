package io.ledgerbridge.simulator.hubspot;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of a record from one moment on. Each version knows the one before it: the chain is
 * the history, and what a late index still shows.
 *
 * @param properties without the empty ones
 */
record Version(
    Map<String, String> properties, Instant at, Origin origin, Optional<Version> before) {

  Optional<String> value(String property) {
    return Optional.ofNullable(properties.get(property));
  }

  /** What was valid at that time; empty when the record was not there yet. */
  Optional<Version> asOf(Instant time) {
    Optional<Version> version = Optional.of(this);
    while (version.isPresent() && version.get().at.isAfter(time)) {
      version = version.get().before;
    }
    return version;
  }

  boolean changed(String property) {
    return !value(property).equals(before.flatMap(earlier -> earlier.value(property)));
  }
}

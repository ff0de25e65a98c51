package io.ledgerbridge.alerts;

import java.util.stream.Stream;

/** Looks for one kind of trouble. */
@FunctionalInterface
public interface Condition {
  /** What is wrong at this moment. */
  Stream<Alert> now();
}

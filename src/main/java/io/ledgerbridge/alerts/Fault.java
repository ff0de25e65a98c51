package io.ledgerbridge.alerts;

import org.apache.camel.http.base.HttpOperationFailedException;

/** Why something could not be told, without the address: that of a webhook may be a secret. */
final class Fault {
  private Fault() {}

  static String of(Exception fault) {
    if (fault instanceof HttpOperationFailedException answered) {
      return "it was answered with " + answered.getStatusCode();
    }
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return "nothing was answered (" + root.getClass().getSimpleName() + ")";
  }
}

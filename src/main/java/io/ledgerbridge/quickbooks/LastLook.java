package io.ledgerbridge.quickbooks;

import org.apache.camel.Header;

/** The step of the route {@code quickbooks-call} right before a call goes out. */
public class LastLook {
  static final String HEADER = "lastLook";

  /**
   * @throws NotSent when the caller may no longer send it
   */
  public void take(@Header(HEADER) Runnable look) {
    if (look != null) {
      look.run();
    }
  }
}

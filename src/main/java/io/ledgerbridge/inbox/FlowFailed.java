package io.ledgerbridge.inbox;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A flow threw an exception: a fault of its route, or a bug of ours. */
public class FlowFailed extends RuntimeException {
  private final String flow;

  public FlowFailed(String flow, Exception cause) {
    super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    this.flow = flow;
  }

  String flow() {
    return flow;
  }

  String stack() {
    StringWriter text = new StringWriter();
    getCause().printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}

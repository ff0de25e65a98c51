package io.ledgerbridge.inbox;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** A flow threw an exception: a fault of its route, or a bug of ours. */
public class FlowFailed extends RuntimeException {
  private final String flow;

  public FlowFailed(String flow, Exception cause) {
    super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    this.flow = flow;
  }

  /** The flow's fault that is somewhere in the causes of another. */
  static Optional<FlowFailed> in(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof FlowFailed flow) {
        return Optional.of(flow);
      }
    }
    return Optional.empty();
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

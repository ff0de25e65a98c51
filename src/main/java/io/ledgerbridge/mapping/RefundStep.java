package io.ledgerbridge.mapping;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One time that money of a payment went back.
 *
 * @param before what had gone back before it
 * @param after what has gone back with it
 */
public record RefundStep(Kind kind, BigDecimal before, BigDecimal after, Instant at) {

  /** How it went back. */
  public enum Kind {
    PARTIAL,
    /** With it, all of the payment is gone. */
    WHOLE,
    /** The customer's bank took the money back. */
    DISPUTE
  }

  /** What the key of its document carries: what has gone back so far; blank for the whole. */
  public String part() {
    return switch (kind) {
      case PARTIAL -> after.toPlainString();
      case WHOLE -> "";
      case DISPUTE -> "dispute";
    };
  }

  public RefundStep since(BigDecimal earlier) {
    return new RefundStep(kind, earlier, after, at);
  }

  public BigDecimal amount() {
    return after.subtract(before);
  }
}

package io.ledgerbridge.alerts;

import io.ledgerbridge.quickbooks.MeteredReads;
import java.util.stream.Stream;

/** Intuit will soon refuse all reads until the next month. */
final class ReadsNearAllowance implements Condition {
  private final MeteredReads reads;

  ReadsNearAllowance(MeteredReads reads) {
    this.reads = reads;
  }

  @Override
  public Stream<Alert> now() {
    return reads.nearAllowance() ? Stream.of(new Alert("metered-reads", sentence())) : Stream.of();
  }

  private String sentence() {
    return "%d of the %d QuickBooks reads of this month are used. At the allowance Intuit refuses all reads until the next month: ask for a higher tier, or disconnect a company."
        .formatted(reads.total(), reads.allowance());
  }
}

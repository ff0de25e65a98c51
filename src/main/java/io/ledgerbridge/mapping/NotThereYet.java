package io.ledgerbridge.mapping;

import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason;

/** Something that is usually associated soon after the trigger is missing; it parks only later. */
public class NotThereYet extends Park {

  private final Reason waiting;

  /**
   * @param missing what is missing, on which record; without a full stop
   * @param remedy without a full stop
   */
  public NotThereYet(Reason.Code code, String missing, String remedy) {
    super(code, "%s. %s; then replay.".formatted(missing, remedy));
    waiting =
        new Reason(
            Reason.Code.NOT_THERE_YET,
            "Waiting: %s yet. %s; it goes on by itself.".formatted(missing, remedy));
  }

  /** While it may still come. */
  public Reason waiting() {
    return waiting;
  }
}

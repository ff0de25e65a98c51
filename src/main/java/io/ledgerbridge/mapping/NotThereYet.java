package io.ledgerbridge.mapping;

import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason;

/** Something that is usually associated soon after the trigger is missing; it parks only later. */
public class NotThereYet extends Park {

  public NotThereYet(Reason.Code code, String sentence) {
    super(code, sentence);
  }
}

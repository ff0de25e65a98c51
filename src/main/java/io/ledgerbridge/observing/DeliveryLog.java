package io.ledgerbridge.observing;

import io.ledgerbridge.delivery.Job;
import java.util.Map;
import org.apache.camel.Header;
import org.slf4j.MDC;

/**
 * What stands beside each log line of a delivery's work: its number, portal, company, and the
 * number that Intuit gave the last call.
 */
public class DeliveryLog {
  static final String DELIVERY = "delivery";
  static final String TID = "intuit_tid";

  /**
   * From here on lines of this thread are of the job.
   *
   * @return what they were of before, for {@link #end}
   */
  Map<String, String> begin(Job job) {
    Map<String, String> before = MDC.getCopyOfContextMap();
    of(job).forEach(MDC::put);
    MDC.remove(TID);
    return before == null ? Map.of() : before;
  }

  /** What tells a delivery from others. */
  static Map<String, String> of(Job job) {
    return Map.of(
        DELIVERY,
        Long.toString(job.row().id()),
        "portal",
        job.row().key().portal(),
        "company",
        job.company().alias());
  }

  void end(Map<String, String> before) {
    MDC.setContextMap(before);
  }

  /** After an answer of QuickBooks; of no interest outside of a delivery's work. */
  public void answered(@Header("intuit_tid") String tid) {
    if (tid != null && MDC.get(DELIVERY) != null) {
      MDC.put(TID, tid);
    }
  }
}

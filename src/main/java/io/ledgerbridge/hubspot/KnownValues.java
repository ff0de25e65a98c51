package io.ledgerbridge.hubspot;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports values of HubSpot's enumerations that nobody has told us of, each once: a rule that asks
 * for such a property may have to be looked at.
 */
public final class KnownValues {
  private static final Logger LOG = LoggerFactory.getLogger(KnownValues.class);
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "hs_latest_status",
          Set.of(
              "processing",
              "succeeded",
              "failed",
              "partially_refunded",
              "refunded",
              "processing_refund",
              "disputed_won",
              "disputed_lost",
              "disputed_action_required",
              "disputed_awaiting_decision"),
          "hs_payment_source_app",
          Set.of("SALES_CHECKOUT", "QUOTE", "INVOICE", "MIGRATION", "SUBSCRIPTION"),
          "hs_processor_type",
          Set.of("hs_payments", "byo_stripe", "none", "quickbooks", "xero"),
          "hs_status",
          Set.of(
              "DRAFT",
              "APPROVAL_NOT_NEEDED",
              "PENDING_APPROVAL",
              "APPROVED",
              "REJECTED",
              "ACCEPTED"),
          "hs_quote_esign_status",
          Set.of("PENDING_SIGNATURE", "SIGNED"));
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  /**
   * @return whether every value of the record is known
   */
  public boolean check(String objectType, CrmRecord record) {
    return KNOWN.keySet().stream()
        .map(property -> known(objectType, record, property))
        .reduce(true, Boolean::logicalAnd);
  }

  private boolean known(String objectType, CrmRecord record, String property) {
    String value = record.text(property).orElse("");
    boolean known = value.isEmpty() || KNOWN.get(property).contains(value);
    if (!known && reported.add(property + "=" + value)) {
      LOG.warn(
          "HubSpot's {} {} has the value '{}' in {}, which is not known here. Check whether the flows"
              + " and QUOTE_SIGNED or PAYMENT_NEVER should ask for it.",
          objectType,
          record.id(),
          value,
          property);
    }
    return known;
  }
}

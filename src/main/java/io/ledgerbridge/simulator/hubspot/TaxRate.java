package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A tax rate of the account; line items name it in {@code hs_tax_rate_group_id}.
 *
 * @param percent e.g. 20 for 20 %
 */
public record TaxRate(String id, String name, String label, BigDecimal percent, boolean active) {

  public static TaxRate of(String id, String label, String percent) {
    return new TaxRate(id, label, label, new BigDecimal(percent), true);
  }

  ObjectNode json(Instant since) {
    String at = Timestamps.iso(since);
    return Json.object()
        .put("id", id)
        .put("name", name)
        .put("label", label)
        .put("percentageRate", percent)
        .put("active", active)
        .put("createdAt", at)
        .put("updatedAt", at);
  }
}

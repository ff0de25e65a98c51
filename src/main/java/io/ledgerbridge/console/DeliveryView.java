package io.ledgerbridge.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.State;
import io.ledgerbridge.delivery.Tracked;
import io.ledgerbridge.delivery.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A delivery as the API shows it. Amounts are texts with two or more decimals, times ISO-8601 UTC.
 *
 * @param trail only of a single delivery
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeliveryView(
    String id,
    String state,
    String flow,
    String portal,
    String objectType,
    String objectId,
    String objectName,
    String company,
    String kind,
    String documentId,
    String documentNumber,
    String documentUrl,
    DocumentView document,
    String total,
    String currency,
    String sourceTotal,
    int attempts,
    Instant nextTryAt,
    ReasonView reason,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Trail.Step> trail) {

  /** How the document stands in QuickBooks, where that is followed. */
  record DocumentView(String state, String balance, LocalDate dueOn, Instant changedAt) {
    static DocumentView of(Tracked now) {
      return new DocumentView(
          now.state().id(),
          now.balance().map(Delivery::plain).orElse(null),
          now.dueOn().orElse(null),
          now.at());
    }
  }

  /** Why a delivery is not there yet. */
  record ReasonView(String code, String sentence) {}

  static DeliveryView of(Delivery row, List<Trail.Step> trail) {
    return new DeliveryView(
        Long.toString(row.id()),
        row.state().id(),
        row.key().flow(),
        row.key().portal(),
        row.key().objectType(),
        row.key().objectId(),
        row.objectName(),
        row.realm().orElse(null),
        row.key().kind(),
        row.documentId().orElse(null),
        row.documentNumber().orElse(null),
        row.documentUrl().orElse(null),
        row.tracked().map(DocumentView::of).orElse(null),
        row.total().map(Delivery::plain).orElse(null),
        row.currency().orElse(null),
        row.sourceTotal().map(Delivery::plain).orElse(null),
        row.attempts(),
        row.state() == State.WAITING ? row.dueAt() : null,
        row.reason()
            .map(sentence -> new ReasonView(row.reasonCode().orElse(""), sentence))
            .orElse(null),
        row.createdAt(),
        row.updatedAt(),
        trail);
  }
}

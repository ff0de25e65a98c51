package io.ledgerbridge.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A document that would be made, and how.
 *
 * @param outcome {@code deliver}, {@code wait} or {@code park}
 * @param company realm of the QuickBooks company, where one is meant
 * @param reason why it would wait or park
 * @param customer which one, and by which rule
 * @param products of each line, by which rule
 * @param creates what would be made first: customer, products, accounts
 * @param calls what would be posted, in order
 * @param sourceTotal what HubSpot says that it comes to
 * @param total what the lines of the document come to, before tax
 * @param difference of the two; taxes that QuickBooks adds come on top
 * @param existing the delivery that the record has already from this flow: then nothing new is made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Previewed(
    String flow,
    String objectType,
    String objectId,
    String objectName,
    String kind,
    String outcome,
    String company,
    ReasonView reason,
    String customer,
    List<String> products,
    List<Create> creates,
    List<Call> calls,
    String currency,
    String sourceTotal,
    String total,
    String difference,
    Existing existing) {

  /** Why, as code and sentence. */
  public record ReasonView(String code, String sentence) {}

  /** A name that would be made. */
  public record Create(String entity, JsonNode body) {}

  /** A document that would be posted. */
  public record Call(String entity, JsonNode body) {}

  /** A delivery of the same record and flow. */
  public record Existing(long delivery, String state, String documentNumber) {}
}

package io.ledgerbridge.delivery;

/**
 * What makes a document the same document.
 *
 * @param flow the flow's key, which survives a rename of its file
 * @param kind {@code invoice} …, or {@code document} where a fault came before the kind was known
 * @param revision 0 until a person asks for another document
 * @param part of a refund: what has gone back with it, as each further amount is a document of its
 *     own; blank is the whole
 */
public record DeliveryKey(
    String portal,
    String objectType,
    String objectId,
    String flow,
    String kind,
    int revision,
    String part) {
  static final String UNKNOWN_KIND = "document";

  /** Of the whole record. */
  public DeliveryKey(
      String portal, String objectType, String objectId, String flow, String kind, int revision) {
    this(portal, objectType, objectId, flow, kind, revision, "");
  }

  DeliveryKey of(int newest, String ofPart) {
    return new DeliveryKey(portal, objectType, objectId, flow, kind, newest, ofPart);
  }

  @Override
  public String toString() {
    String whole =
        String.join("/", portal, objectType, objectId, flow, kind, Integer.toString(revision));
    return part.isEmpty() ? whole : whole + "/" + part;
  }
}

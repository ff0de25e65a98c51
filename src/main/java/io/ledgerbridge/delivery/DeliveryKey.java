package io.ledgerbridge.delivery;

/**
 * What makes a document the same document.
 *
 * @param flow the flow's key, which survives a rename of its file
 * @param kind {@code invoice} …, or {@code document} where a fault came before the kind was known
 * @param revision 0 until a person asks for another document
 */
public record DeliveryKey(
    String portal, String objectType, String objectId, String flow, String kind, int revision) {
  static final String UNKNOWN_KIND = "document";

  @Override
  public String toString() {
    return String.join("/", portal, objectType, objectId, flow, kind, Integer.toString(revision));
  }
}

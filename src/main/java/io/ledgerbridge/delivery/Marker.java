package io.ledgerbridge.delivery;

import java.util.Optional;

/** The first words of a document's private note: by them it is known to be ours. */
public final class Marker {
  private static final String FIRST = "Ledgerbridge ";
  private static final String LAST = ":";

  private Marker() {}

  static String of(DeliveryKey key) {
    return FIRST + key + LAST;
  }

  /** Of a delivery's key, part by part. */
  public static String of(
      String portal,
      String objectType,
      String objectId,
      String flow,
      String kind,
      int revision,
      String part) {
    return of(new DeliveryKey(portal, objectType, objectId, flow, kind, revision, part));
  }

  static boolean marks(String privateNote, DeliveryKey key) {
    return privateNote.startsWith(of(key));
  }

  /** The marker that a private note begins with; empty where the document is none of ours. */
  public static Optional<String> in(String privateNote) {
    int end = privateNote.indexOf(LAST);
    return privateNote.startsWith(FIRST) && end > 0
        ? Optional.of(privateNote.substring(0, end + LAST.length()))
        : Optional.empty();
  }

  /** Portal, object type, object id, flow, kind, revision and, of a refund, its part. */
  public static String[] key(String marker) {
    return marker.substring(FIRST.length(), marker.length() - LAST.length()).split("/");
  }
}

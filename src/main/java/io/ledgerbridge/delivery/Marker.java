package io.ledgerbridge.delivery;

/** The first words of a document's private note: by them it is known to be ours. */
final class Marker {
  private Marker() {}

  static String of(DeliveryKey key) {
    return "Ledgerbridge " + key + ":";
  }

  static boolean marks(String privateNote, DeliveryKey key) {
    return privateNote.startsWith(of(key));
  }
}

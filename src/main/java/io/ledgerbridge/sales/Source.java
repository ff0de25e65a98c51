package io.ledgerbridge.sales;

/**
 * The HubSpot record behind a document.
 *
 * @param objectType in HubSpot's plural, e.g. {@code deals}
 * @param name as people know the record
 */
public record Source(String portal, String objectType, String objectId, String name) {

  /** {@code Deal 4711 'Acme renewal'}: how sentences name the record. */
  public String label() {
    String type = objectType.replace("commerce_", "").replaceAll("s$", "").replace('_', ' ');
    return Character.toUpperCase(type.charAt(0)) + type.substring(1) + " " + objectId + quoted();
  }

  private String quoted() {
    return name.isBlank() ? "" : " '" + name + "'";
  }
}

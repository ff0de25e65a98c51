package io.ledgerbridge.actions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The records whose workflows can have an action. */
public enum ActionObject {
  DEAL("0-3", "deals"),
  QUOTE("0-14", "quotes"),
  /** HubSpot's name of a payment. */
  COMMERCE_PAYMENT("0-101", "commerce_payments");

  private final String typeId;
  private final String objectType;

  ActionObject(String typeId, String objectType) {
    this.typeId = typeId;
    this.objectType = objectType;
  }

  /** In HubSpot's plural, as the inbox calls it. */
  public String objectType() {
    return objectType;
  }

  /** As people say it, e.g. {@code payment}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace("commerce_", "");
  }

  /**
   * @param said HubSpot's name, e.g. {@code DEAL}, or its type id, e.g. {@code 0-3}
   */
  public static Optional<ActionObject> of(String said) {
    return Arrays.stream(values())
        .filter(each -> each.name().equalsIgnoreCase(said) || each.typeId.equals(said))
        .findFirst();
  }
}

package io.ledgerbridge.connections;

import java.util.Optional;
import java.util.stream.Stream;

/** The two systems that give out tokens. */
public enum Provider {
  HUBSPOT("hubspot", "HubSpot", "HubSpot portal"),
  QUICKBOOKS("quickbooks", "QuickBooks", "QuickBooks company");

  private final String id;
  private final String title;
  private final String account;

  Provider(String id, String title, String account) {
    this.id = id;
    this.title = title;
    this.account = account;
  }

  public String id() {
    return id;
  }

  /** As people call it. */
  public String title() {
    return title;
  }

  /** What people call one account of it. */
  String account() {
    return account;
  }

  /** The one of that id, where there is one. */
  public static Optional<Provider> find(String id) {
    return Stream.of(values()).filter(each -> each.id.equals(id)).findFirst();
  }

  static Provider of(String id) {
    return id.equals(HUBSPOT.id) ? HUBSPOT : QUICKBOOKS;
  }
}

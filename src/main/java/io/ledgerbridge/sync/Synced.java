package io.ledgerbridge.sync;

import java.util.ArrayList;
import java.util.List;

/** What became of the products of a company in a portal. */
public final class Synced {
  private final Target target;
  private final List<Refused> refused = new ArrayList<>();
  private int created;
  private int updated;
  private int linked;
  private int unchanged;
  private int unlinked;

  Synced(Target target) {
    this.target = target;
  }

  /** An item that was not copied, with the sentence that says why. */
  public record Refused(String item, String name, String reason) {}

  public String getPortal() {
    return target.portal().id();
  }

  /** The alias. */
  public String getCompany() {
    return target.company().alias();
  }

  /** Products made in HubSpot. */
  public int getCreated() {
    return created;
  }

  /** Products that were told what changed in QuickBooks. */
  public int getUpdated() {
    return updated;
  }

  /** Products that HubSpot had already, now known as the item's; some were told what differs. */
  public int getLinked() {
    return linked;
  }

  public int getUnchanged() {
    return unchanged;
  }

  /** Products whose item is not sold any more; HubSpot keeps them. */
  public int getUnlinked() {
    return unlinked;
  }

  public List<Refused> getRefused() {
    return refused;
  }

  void created() {
    created++;
  }

  void updated() {
    updated++;
  }

  void linked() {
    linked++;
  }

  void unchanged() {
    unchanged++;
  }

  void unlinked() {
    unlinked++;
  }

  void refused(CopiedProduct item, String reason) {
    refused.add(new Refused(item.itemId(), item.name(), reason));
  }
}

package io.ledgerbridge.hubspot;

import java.time.ZoneId;

/**
 * A connected HubSpot account.
 *
 * @param currency of the company, used where a record names none
 * @param uiDomain host of the pages that people open
 */
public record Portal(String id, ZoneId zone, String currency, String uiDomain) {

  /** The name of the lease that its worker needs. */
  public String lease() {
    return "portal:" + id;
  }

  /** The page of a record, as people open it. */
  public String recordUrl(String objectTypeId, String id) {
    return "https://" + uiDomain + "/contacts/" + this.id + "/record/" + objectTypeId + "/" + id;
  }
}

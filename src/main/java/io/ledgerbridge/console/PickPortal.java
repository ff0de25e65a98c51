package io.ledgerbridge.console;

import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The portal that a request means: the one it names, or the only one. */
@Component
class PickPortal {
  private final Portals portals;

  PickPortal(Portals portals) {
    this.portals = portals;
  }

  /**
   * @param named id, or null
   */
  Portal pick(String named) {
    List<Portal> fitting =
        portals.all().stream().filter(each -> named == null || each.id().equals(named)).toList();
    if (fitting.size() != 1) {
      throw new ApiRefusal(
          HttpStatus.BAD_REQUEST,
          fitting.isEmpty()
              ? "That HubSpot account is not connected."
              : "Several HubSpot accounts are connected: say which with portal=.");
    }
    return fitting.get(0);
  }
}

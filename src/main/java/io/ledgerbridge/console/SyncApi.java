package io.ledgerbridge.console;

import io.ledgerbridge.hubspot.HubSpotRefused;
import io.ledgerbridge.hubspot.HubSpotUnavailable;
import io.ledgerbridge.quickbooks.QuickBooksFault;
import io.ledgerbridge.quickbooks.Silence;
import io.ledgerbridge.sync.NotNow;
import io.ledgerbridge.sync.SyncByHand;
import io.ledgerbridge.sync.Synced;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/sync}: copies QuickBooks' products to HubSpot at once, and counts them. */
@RestController
@RequestMapping("/api/sync")
class SyncApi {
  private final SyncByHand sync;

  SyncApi(SyncByHand sync) {
    this.sync = sync;
  }

  @PostMapping("/products")
  List<Synced> products() {
    try {
      return sync.run();
    } catch (NotNow | HubSpotRefused refused) {
      throw new ApiRefusal(HttpStatus.CONFLICT, refused.getMessage());
    } catch (HubSpotUnavailable | QuickBooksFault | Silence down) {
      throw new ApiRefusal(HttpStatus.SERVICE_UNAVAILABLE, down.getMessage());
    }
  }
}

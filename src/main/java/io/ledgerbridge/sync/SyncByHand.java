package io.ledgerbridge.sync;

import io.ledgerbridge.config.SyncSettings;
import io.ledgerbridge.hubspot.Portal;
import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** Copies the products at once, through the same route as the schedule does. */
public class SyncByHand {
  private final SyncSettings settings;
  private final SyncProducts products;
  private final ProducerTemplate template;

  public SyncByHand(SyncSettings settings, SyncProducts products, ProducerTemplate template) {
    this.settings = settings;
    this.products = products;
    this.template = template;
  }

  /**
   * @return one for each portal of this node
   * @throws NotNow when products are not copied, or no portal is this node's
   */
  public List<Synced> run() {
    if (!settings.products()) {
      throw new NotNow("Products are not copied to HubSpot. Set SYNC_PRODUCTS=true and restart.");
    }
    List<Portal> ours = products.portals();
    if (ours.isEmpty()) {
      throw new NotNow(
          "No portal can be worked on by this node at this moment: it rests, or another node works"
              + " on it. Ask that one, or leave it to the schedule.");
    }
    return ours.stream().map(this::run).toList();
  }

  private Synced run(Portal portal) {
    try {
      return template.requestBody("direct:products-of-portal", portal, Synced.class);
    } catch (CamelExecutionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
  }
}

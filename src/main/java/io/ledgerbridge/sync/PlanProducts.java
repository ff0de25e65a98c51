package io.ledgerbridge.sync;

import io.ledgerbridge.hubspot.CrmReads;
import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.ProductMatch;
import io.ledgerbridge.sync.HubSpotProducts.Refused;
import io.ledgerbridge.sync.ProductLinks.Link;
import io.ledgerbridge.sync.ProductPlan.Update;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the company's products with what was copied. HubSpot's own products are read only when
 * an item has none yet: all of them, by HubSpot's list, since its search lags behind what was just
 * created.
 */
public final class PlanProducts {
  private static final List<String> READ =
      List.of(
          CopiedProduct.NAME, CopiedProduct.SKU, CopiedProduct.PRICE, CopiedProduct.DESCRIPTION);
  private final Mirror mirror;
  private final ProductLinks links;
  private final CrmReads crm;

  public PlanProducts(Mirror mirror, ProductLinks links, CrmReads crm) {
    this.mirror = mirror;
    this.links = links;
    this.crm = crm;
  }

  ProductPlan of(Target target) {
    ProductPlan plan = new ProductPlan(target);
    List<CopiedProduct> items = items(target);
    Map<String, Link> known = links.of(target);
    unlink(plan, known, items);
    List<CopiedProduct> unknown = new ArrayList<>();
    for (CopiedProduct item : items) {
      Optional.ofNullable(known.get(item.itemId()))
          .ifPresentOrElse(link -> compare(plan, item, link), () -> unknown.add(item));
    }
    if (!unknown.isEmpty()) {
      find(plan, unknown, new Twins(items), known);
    }
    return plan;
  }

  private List<CopiedProduct> items(Target target) {
    return mirror.all(target.realm(), "Item").stream()
        .filter(ProductMatch::sellable)
        .map(item -> CopiedProduct.of(item, target.priced()))
        .sorted(
            Comparator.comparing((CopiedProduct item) -> item.itemId().length())
                .thenComparing(CopiedProduct::itemId))
        .toList();
  }

  /** What is not sold any more stays in HubSpot, where deals may still be made of it. */
  private void unlink(ProductPlan plan, Map<String, Link> known, List<CopiedProduct> items) {
    Set<String> sold = items.stream().map(CopiedProduct::itemId).collect(Collectors.toSet());
    for (String item : new HashSet<>(known.keySet())) {
      if (!sold.contains(item)) {
        links.remove(plan.target, item);
        known.remove(item);
        plan.synced.unlinked();
      }
    }
  }

  private static void compare(ProductPlan plan, CopiedProduct item, Link link) {
    if (link.digest().equals(item.digest())) {
      plan.synced.unchanged();
    } else {
      plan.update(new Update(item, link.productId(), false));
    }
  }

  private void find(
      ProductPlan plan, List<CopiedProduct> unknown, Twins twins, Map<String, Link> known) {
    HubSpotProducts products =
        new HubSpotProducts(
            crm.all(plan.target.portal().id(), "products", READ),
            known.values().stream().map(Link::productId).toList());
    for (CopiedProduct item : unknown) {
      try {
        twins.refuse(item);
        products
            .take(item)
            .ifPresentOrElse(each -> adopt(plan, item, each), () -> plan.create(item));
      } catch (Refused refused) {
        plan.synced.refused(item, refused.getMessage());
      }
    }
  }

  private void adopt(ProductPlan plan, CopiedProduct item, CrmRecord product) {
    if (item.saidBy(product)) {
      links.put(plan.target, item.itemId(), new Link(product.id(), item.digest()));
      plan.synced.linked();
    } else {
      plan.update(new Update(item, product.id(), true));
    }
  }
}

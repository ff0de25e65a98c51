package io.ledgerbridge.sync;

import io.ledgerbridge.config.SyncSettings;
import io.ledgerbridge.hubspot.CrmWrites;
import io.ledgerbridge.hubspot.CrmWrites.Created;
import io.ledgerbridge.hubspot.CrmWrites.Written;
import io.ledgerbridge.hubspot.HubSpotRefused;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.sync.ProductLinks.Link;
import io.ledgerbridge.sync.ProductPlan.Batch;
import io.ledgerbridge.sync.ProductPlan.Update;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Body;

/**
 * The steps of the route {@code products}. A product that was made and not linked, because the
 * process or the connection ended in between, is found by its SKU or name the next time.
 */
public class SyncProducts {
  private static final Set<Integer> ONE_IS_WRONG = Set.of(400, 409);
  private static final String SCOPE =
      " Give the HubSpot app the scope crm.objects.products.write, or switch SYNC_PRODUCTS off.";
  private final SyncSettings settings;
  private final Portals portals;
  private final Companies companies;
  private final Leases leases;
  private final Lanes lanes;
  private final MirrorReads reads;
  private final PlanProducts plans;
  private final ProductLinks links;
  private final CrmWrites crm;

  public SyncProducts(
      SyncSettings settings,
      Portals portals,
      Companies companies,
      Leases leases,
      Lanes lanes,
      MirrorReads reads,
      PlanProducts plans,
      ProductLinks links,
      CrmWrites crm) {
    this.settings = settings;
    this.portals = portals;
    this.companies = companies;
    this.leases = leases;
    this.lanes = lanes;
    this.reads = reads;
    this.plans = plans;
    this.links = links;
    this.crm = crm;
  }

  /** The portals of this node; none while products are not copied. */
  public List<Portal> portals() {
    return settings.products() ? portals.awake().stream().filter(this::ours).toList() : List.of();
  }

  /** Only one at a time copies to a portal. */
  public void enter(@Body Portal portal) {
    if (!lanes.enter(lane(portal))) {
      throw new NotNow(
          "The products of portal %s are being copied already. Wait until that has ended."
              .formatted(portal.id()));
    }
  }

  public void leave(@Body Portal portal) {
    lanes.leave(lane(portal));
  }

  /**
   * What is to be told, by a mirror that is as new as now: one metered read.
   *
   * @throws NotNow when there is no company, or it rests
   */
  public ProductPlan plan(@Body Portal portal) {
    Company company =
        companies
            .chosen(portal.id(), settings.productsCompany())
            .orElseThrow(() -> new NotNow(noCompany(portal)));
    companies
        .paused(company.realm())
        .ifPresent(
            pause -> {
              throw new NotNow(
                  "QuickBooks company '%s' rests until %s: %s"
                      .formatted(company.alias(), pause.until(), pause.why()));
            });
    reads.refresh(company.realm());
    return plans.of(new Target(portal, company));
  }

  /**
   * Makes up to a hundred products or, when all are made, tells as many what their items say now.
   *
   * @throws HubSpotRefused when HubSpot takes none of them, whatever they are
   */
  public void next(@Body ProductPlan plan) {
    check(plan);
    Batch<CopiedProduct> creates = plan.nextCreates();
    if (creates.all().isEmpty()) {
      update(plan.nextUpdates());
    } else {
      create(creates);
    }
  }

  private void create(Batch<CopiedProduct> batch) {
    Map<String, Map<String, String>> records = new LinkedHashMap<>();
    batch.all().forEach(each -> records.put(each.itemId(), each.properties()));
    try {
      Created created = crm.create(portal(batch), "products", records);
      batch.all().forEach(each -> settle(batch.plan(), each, created));
    } catch (HubSpotRefused refused) {
      aloneOr(refused, batch).forEach(this::create);
    }
  }

  private void update(Batch<Update> batch) {
    Map<String, Map<String, String>> records = new LinkedHashMap<>();
    batch.all().forEach(each -> records.put(each.productId(), each.copied().properties()));
    try {
      Written written = crm.update(portal(batch), "products", records);
      batch.all().forEach(each -> settle(batch.plan(), each, written));
    } catch (HubSpotRefused refused) {
      aloneOr(refused, batch).forEach(this::update);
    }
  }

  private void settle(ProductPlan plan, CopiedProduct item, Created created) {
    String id = created.ids().get(item.itemId());
    if (id == null) {
      String why =
          created
              .refused()
              .getOrDefault(
                  item.itemId(),
                  "HubSpot left it out of its answer. It is looked for at the next run.");
      plan.synced.refused(item, why);
    } else {
      links.put(plan.target, item.itemId(), new Link(id, item.digest()));
      plan.synced.created();
    }
  }

  private void settle(ProductPlan plan, Update update, Written written) {
    CopiedProduct item = update.copied();
    Link link = new Link(update.productId(), item.digest());
    if (written.modifiedAt().containsKey(update.productId())) {
      links.put(plan.target, item.itemId(), link);
      count(plan.synced, update);
    } else if (written.gone().contains(update.productId())) {
      // Not tried again until the item changes: it was a person who removed the product.
      links.put(plan.target, item.itemId(), link);
      plan.synced.refused(item, gone(update));
    } else {
      plan.synced.refused(item, "HubSpot left it out of its answer. It is tried again.");
    }
  }

  private static void count(Synced synced, Update update) {
    if (update.fresh()) {
      synced.linked();
    } else {
      synced.updated();
    }
  }

  /** One of them spoils the others; alone, it is refused and the rest goes on. */
  private static <T> List<Batch<T>> aloneOr(HubSpotRefused refused, Batch<T> batch) {
    if (refused.status() == 403) {
      throw new HubSpotRefused(403, refused.getMessage() + SCOPE);
    }
    if (!ONE_IS_WRONG.contains(refused.status())) {
      throw refused;
    }
    if (batch.all().size() > 1) {
      return batch.alone();
    }
    CopiedProduct item =
        batch.all().get(0) instanceof Update update
            ? update.copied()
            : (CopiedProduct) batch.all().get(0);
    batch.plan().synced.refused(item, refused.getMessage());
    return List.of();
  }

  private void check(ProductPlan plan) {
    if (!ours(plan.target.portal())) {
      throw new NotNow(
          "Portal %s is worked on by another node now: it goes on with the products."
              .formatted(plan.target.portal().id()));
    }
  }

  private boolean ours(Portal portal) {
    return leases.hold(portal.lease()).isPresent();
  }

  private static String gone(Update update) {
    return ("HubSpot product %s was removed there. Restore it in HubSpot, or make the item inactive in"
            + " QuickBooks and active again to have it made anew.")
        .formatted(update.productId());
  }

  private String noCompany(Portal portal) {
    return settings.productsCompany().isBlank()
        ? "Portal %s has no default QuickBooks company. Set one, or SYNC_PRODUCTS_COMPANY."
            .formatted(portal.id())
        : "SYNC_PRODUCTS_COMPANY names '%s', and no connected QuickBooks company is called that."
            .formatted(settings.productsCompany());
  }

  private static String portal(Batch<?> batch) {
    return batch.plan().target.portal().id();
  }

  private static String lane(Portal portal) {
    return "products:" + portal.id();
  }
}

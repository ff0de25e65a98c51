package io.ledgerbridge.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.simulator.quickbooks.Company;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Many QuickBooks companies with the deals of one portal: the deal's property {@code
 * quickbooks_realm} says which company it belongs to. The expected totals are added up here, not
 * read back from the simulators.
 */
final class LoadWorld {
  static final String REALM = "quickbooks_realm";
  private static final int GOODS = 20;
  private static final int CONTACTS = 40;
  private static final Duration LONG_AGO = Duration.ofDays(40);
  private final HubSpotSimulator hubspot;
  private final List<Company> companies;
  private final Clock clock;
  private final Map<String, List<String>> contacts = new HashMap<>();
  private final List<LoadDeal> deals = new CopyOnWriteArrayList<>();

  LoadWorld(HubSpotSimulator hubspot, List<Company> companies, Clock clock) {
    this.hubspot = hubspot;
    this.companies = companies;
    this.clock = clock;
    hubspot.define("deals", REALM, "string");
    companies.forEach(this::furnish);
  }

  List<LoadDeal> deals() {
    return deals;
  }

  /** Adds deals, spread evenly over the companies. */
  synchronized void add(LoadOrder order) {
    Random random = new Random(order.seed());
    for (int i = 0; i < order.deals(); i++) {
      deals.add(deal(companies.get(i % companies.size()), fate(order, random), random));
    }
  }

  private static String fate(LoadOrder order, Random random) {
    double drawn = random.nextDouble();
    if (drawn < order.open()) {
      return "open";
    }
    if (drawn < order.open() + order.unknown()) {
      return "unknown";
    }
    return drawn < order.open() + order.unknown() + order.old() ? "old" : "won";
  }

  private LoadDeal deal(Company company, String fate, Random random) {
    long age = fate.equals("old") ? LONG_AGO.toMillis() : 0;
    Map<String, String> properties = new HashMap<>();
    properties.put("dealname", "Load " + deals.size());
    properties.put("dealstage", fate.equals("open") ? "contractsent" : "closedwon");
    properties.put("pipeline", "default");
    properties.put("deal_currency_code", "USD");
    properties.put("closedate", clock.instant().minusMillis(age).toString());
    properties.put(REALM, company.realm());
    String deal = hubspot.create("deals", properties);
    List<String> known = contacts.get(company.realm());
    hubspot.associate("deals", deal, "contacts", known.get(random.nextInt(known.size())));
    BigDecimal total = lines(deal, fate.equals("unknown"), random);
    return new LoadDeal(deal, fate, company.realm(), total);
  }

  private BigDecimal lines(String deal, boolean unknown, Random random) {
    BigDecimal total = BigDecimal.ZERO;
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int good = random.nextInt(GOODS);
      BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(6));
      String sku = unknown && i == 0 ? "NOBODY-HAS-" + deal : sku(good);
      line(deal, sku, quantity, price(good));
      total = total.add(price(good).multiply(quantity));
    }
    return total;
  }

  private void line(String deal, String sku, BigDecimal quantity, BigDecimal price) {
    String line =
        hubspot.create(
            "line_items",
            Map.of(
                "name",
                "Article " + sku,
                "hs_sku",
                sku,
                "quantity",
                quantity.toPlainString(),
                "price",
                price.toPlainString()));
    hubspot.associate("deals", deal, "line_items", line);
  }

  /** Products, contacts, and a customer for every second contact. */
  private void furnish(Company company) {
    for (int good = 0; good < GOODS; good++) {
      ObjectNode item = object().put("Name", "Article " + sku(good)).put("Type", "Service");
      item.put("Sku", sku(good)).put("UnitPrice", price(good));
      item.putObject("IncomeAccountRef").put("value", "79");
      company.create("Item", item);
    }
    List<String> made = new CopyOnWriteArrayList<>();
    for (int i = 0; i < CONTACTS; i++) {
      made.add(contact(company, i));
    }
    contacts.put(company.realm(), made);
  }

  private String contact(Company company, int number) {
    String last = "Buyer" + number;
    String email = "buyer" + number + "@" + company.realm() + ".example.com";
    if (number % 2 == 0) {
      ObjectNode customer = object().put("DisplayName", "Bea " + last);
      customer.put("GivenName", "Bea").put("FamilyName", last);
      customer.putObject("PrimaryEmailAddr").put("Address", email);
      company.create("Customer", customer);
    }
    return hubspot.create("contacts", Map.of("firstname", "Bea", "lastname", last, "email", email));
  }

  private static String sku(int good) {
    return "LOAD-" + good;
  }

  private static BigDecimal price(int good) {
    return BigDecimal.valueOf(995 + 1337L * good, 2);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}

package io.ledgerbridge.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.simulator.quickbooks.Company;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A believable small company in both systems: a wholesaler of coffee machines with its customers,
 * products and won deals, some of them broken on purpose. The same seed makes the same world.
 */
public final class DemoWorld {
  private static final String[] FIRST = {
    "Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Radia", "Linus", "Margaret", "Tim",
    "Hedy", "Claude", "Katherine", "Dennis", "Frances", "Ken", "Anita", "Vint", "Joan", "Niklaus"
  };
  private static final String[] LAST = {
    "Lovelace",
    "Hopper",
    "Turing",
    "Dijkstra",
    "Liskov",
    "Knuth",
    "Perlman",
    "Torvalds",
    "Hamilton",
    "Berners",
    "Lamarr",
    "Shannon",
    "Johnson",
    "Ritchie",
    "Allen",
    "Thompson",
    "Borg",
    "Cerf",
    "Clarke",
    "Wirth"
  };
  private static final String[] GOODS = {
    "Espresso machine",
    "Grinder",
    "Milk frother",
    "Water filter",
    "Descaler",
    "Portafilter",
    "Tamper",
    "Coffee beans 1 kg",
    "Decaf beans 1 kg",
    "Cups, box of 24",
    "Saucers, box of 24",
    "Barista training",
    "Installation",
    "Yearly service",
    "Delivery",
    "Warranty extension",
    "Drip tray",
    "Steam wand",
    "Gasket set",
    "Cleaning brush"
  };
  private static final String[] PRICES = {
    "1899.00", "449.50", "129.95", "39.90", "14.25", "59.00", "24.90", "18.75", "19.95", "86.40",
    "64.80", "350.00", "220.00", "480.00", "35.00", "149.00", "22.33", "71.10", "9.99", "6.45"
  };

  private final HubSpotSimulator hubspot;
  private final Company company;
  private final Random random;
  private final List<String> contacts = new ArrayList<>();

  public DemoWorld(HubSpotSimulator hubspot, Company company, long seed) {
    this.hubspot = hubspot;
    this.company = company;
    this.random = new Random(seed);
  }

  /** What the company already has: products, and customers for half of the contacts. */
  public DemoWorld fill() {
    for (int i = 0; i < GOODS.length; i++) {
      company.create("Item", item(i));
    }
    for (int i = 0; i < 120; i++) {
      contact(i);
    }
    return this;
  }

  /** Won deals with one to five lines each. */
  public DemoWorld wonDeals(int count) {
    for (int i = 0; i < count; i++) {
      deal("Order " + (1000 + i), "closedwon", contacts.get(random.nextInt(contacts.size())), true);
    }
    return this;
  }

  /** All deals there are. */
  public List<CrmRecord> deals() {
    return hubspot.all("deals");
  }

  /** A deal that is not won yet, complete; its id. */
  public String openDeal() {
    return inTalks(0);
  }

  /** As many as {@link #openDeal}, of different customers; their ids. */
  public List<String> openDeals(int count) {
    return IntStream.range(0, count).mapToObj(this::inTalks).toList();
  }

  private String inTalks(int i) {
    return deal("Order in talks", "contractsent", contacts.get(i % contacts.size()), true);
  }

  /** Deals that cannot be invoiced as they are. */
  public DemoWorld brokenDeals() {
    for (int i = 0; i < 3; i++) {
      deal("No lines " + i, "closedwon", contacts.get(i), false);
      deal("No contact " + i, "closedwon", null, true);
      unknownProduct(i);
    }
    ambiguousCustomer();
    return this;
  }

  private void unknownProduct(int number) {
    String deal = deal("Unknown product " + number, "closedwon", contacts.get(number), true);
    line(deal, "Flux capacitor mk " + number, "FLUX-" + number, "1.00", "88.00", Map.of());
    hubspot.update("deals", deal, Map.of("amount", ""));
  }

  private void ambiguousCustomer() {
    String email = "office@twice.example.com";
    for (String name : List.of("Twice Ltd", "Twice Limited")) {
      ObjectNode customer = JsonNodeFactory.instance.objectNode().put("DisplayName", name);
      customer.putObject("PrimaryEmailAddr").put("Address", email);
      company.create("Customer", customer);
    }
    String contact =
        hubspot.create("contacts", Map.of("firstname", "Tom", "lastname", "Twice", "email", email));
    deal("Two customers", "closedwon", contact, true);
  }

  private void contact(int i) {
    String first = FIRST[i % FIRST.length];
    String last = LAST[(i / FIRST.length + i) % LAST.length];
    String email = (first + "." + last + i + "@example.com").toLowerCase(java.util.Locale.ROOT);
    contacts.add(
        hubspot.create("contacts", Map.of("firstname", first, "lastname", last, "email", email)));
    if (i % 2 == 0) {
      ObjectNode customer =
          JsonNodeFactory.instance
              .objectNode()
              .put("DisplayName", first + " " + last + " " + i)
              .put("GivenName", first)
              .put("FamilyName", last);
      customer
          .putObject("PrimaryEmailAddr")
          .put("Address", email.toUpperCase(java.util.Locale.ROOT));
      company.create("Customer", customer);
    }
  }

  private String deal(String name, String stage, String contact, boolean lines) {
    Map<String, String> properties = new HashMap<>();
    properties.put("dealname", name);
    properties.put("dealstage", stage);
    properties.put("pipeline", "default");
    properties.put("deal_currency_code", "USD");
    String deal = hubspot.create("deals", properties);
    if (contact != null) {
      hubspot.associate("deals", deal, "contacts", contact);
    }
    if (lines) {
      hubspot.update("deals", deal, Map.of("amount", lines(deal).toPlainString()));
    }
    return deal;
  }

  private BigDecimal lines(String deal) {
    BigDecimal total = BigDecimal.ZERO;
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      int good = random.nextInt(GOODS.length);
      String quantity = random.nextInt(8) == 0 ? "2.5" : Integer.toString(1 + random.nextInt(6));
      Map<String, String> discount =
          switch (random.nextInt(6)) {
            case 0 -> Map.of("hs_discount_percentage", Integer.toString(5 + random.nextInt(30)));
            case 1 -> Map.of("discount", "1.33");
            default -> Map.of();
          };
      String id = line(deal, GOODS[good], sku(good), quantity, PRICES[good], discount);
      total =
          total.add(
              new BigDecimal(
                  hubspot.find("line_items", id).orElseThrow().properties().get("amount")));
    }
    return total;
  }

  private String line(
      String deal,
      String name,
      String sku,
      String quantity,
      String price,
      Map<String, String> discount) {
    Map<String, String> properties = new HashMap<>(discount);
    properties.put("name", name);
    properties.put("hs_sku", sku);
    properties.put("quantity", quantity);
    properties.put("price", price);
    String line = hubspot.create("line_items", properties);
    hubspot.associate("deals", deal, "line_items", line);
    return line;
  }

  private static ObjectNode item(int i) {
    ObjectNode item =
        JsonNodeFactory.instance
            .objectNode()
            .put("Name", GOODS[i])
            .put("Type", i >= 11 && i <= 15 ? "Service" : "NonInventory")
            .put("Sku", sku(i).toLowerCase(java.util.Locale.ROOT))
            .put("UnitPrice", new BigDecimal(PRICES[i]));
    item.putObject("IncomeAccountRef").put("value", "79");
    return item;
  }

  private static String sku(int good) {
    return "CM-" + (100 + good);
  }
}

package io.ledgerbridge.loadtest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.hubspot.HubSpotSimulator;
import io.ledgerbridge.simulator.quickbooks.Company;
import io.ledgerbridge.simulator.quickbooks.QuickBooksSimulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One portal and a PostgreSQL for processes that are killed and those that follow them: each part
 * of it has a QuickBooks company and a database of its own.
 */
final class CrashWorld implements AutoCloseable {
  static final String SECRET = "simulator-client-secret";
  private static final long FIRST_REALM = 9_130_347_700_000_001L;
  private final Clock clock = Clock.systemUTC();
  private final HubSpotSimulator hubspot = new HubSpotSimulator(0, clock, 1);
  private final QuickBooksSimulator quickbooks = new QuickBooksSimulator(0, clock, 1);
  private final EmbeddedPostgres postgres;
  private int parts;

  CrashWorld() throws IOException {
    hubspot.clientSecret(SECRET);
    postgres = EmbeddedPostgres.builder().start();
  }

  HubSpotSimulator hubspot() {
    return hubspot;
  }

  QuickBooksSimulator quickbooks() {
    return quickbooks;
  }

  /** A company with one product, and the settings of a node for it. */
  synchronized Part part() throws SQLException {
    int number = parts++;
    String realm = Long.toString(FIRST_REALM + number);
    Company company = quickbooks.addCompany(realm, "US", "USD");
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("Name", "Grinder").put("Type", "Service").put("Sku", "CM-101");
    item.putObject("IncomeAccountRef").put("value", "79");
    company.create("Item", item);
    String database = "part" + number;
    sql("postgres", "create database " + database);
    return new Part(company, database, settings(realm, database));
  }

  record Part(Company company, String database, Map<String, String> settings) {}

  /** Whose buyer nobody has heard of. */
  String deal(String amount) {
    String deal =
        hubspot.create(
            "deals", Map.of("dealname", "Sale", "dealstage", "contractsent", "amount", amount));
    complete("deals", deal, amount);
    return deal;
  }

  /** Deals that were won just now, and the event of each. */
  List<Event> won(int deals) {
    List<Event> events = new ArrayList<>();
    for (int number = 0; number < deals; number++) {
      String deal = deal(100 + number + ".00");
      hubspot.update("deals", deal, Map.of("dealstage", "closedwon"));
      events.add(new Event(hubspot.portalId(), deal, "closedwon", System.currentTimeMillis()));
    }
    return events;
  }

  String payment(String amount) {
    String payment = hubspot.payments().pay(Map.of("hs_initial_amount", amount));
    complete("commerce_payments", payment, amount);
    return payment;
  }

  private void complete(String type, String id, String price) {
    String name = "Buyer" + type.length() + id;
    String contact =
        hubspot.create(
            "contacts",
            Map.of("firstname", "Bea", "lastname", name, "email", name + "@example.com"));
    String line =
        hubspot.create(
            "line_items",
            Map.of("name", "Grinder", "hs_sku", "CM-101", "quantity", "1", "price", price));
    hubspot.associate(type, id, "line_items", line);
    hubspot.associate(type, id, "contacts", contact);
  }

  long count(Part part, String from) throws SQLException {
    try (Connection connection = postgres.getDatabase("postgres", part.database()).getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void sql(String database, String text) throws SQLException {
    try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private Map<String, String> settings(String realm, String database) {
    Map<String, String> all = new HashMap<>();
    all.put("HUBSPOT_BASE_URL", hubspot.url());
    all.put("HUBSPOT_ACCESS_TOKEN", hubspot.token());
    all.put("HUBSPOT_CLIENT_SECRET", SECRET);
    all.put("HUBSPOT_REQUESTS_PER_10_SECONDS", "0");
    all.put("QUICKBOOKS_BASE_URL", quickbooks.url());
    all.put("QUICKBOOKS_TOKEN_URL", quickbooks.url() + "/oauth2/v1/tokens/bearer");
    all.put("QUICKBOOKS_CLIENT_ID", quickbooks.clientId());
    all.put("QUICKBOOKS_CLIENT_SECRET", quickbooks.clientSecret());
    all.put("QUICKBOOKS_REALM_ID", realm);
    all.put("QUICKBOOKS_REFRESH_TOKEN", quickbooks.refreshToken(realm));
    all.put("QUICKBOOKS_REQUESTS_PER_SECOND", "0");
    all.put("QUICKBOOKS_REQUESTS_PER_MINUTE", "0");
    all.put("QUICKBOOKS_SETTLE", "2s");
    all.put("FLOWS_ENABLED", "deal-won-to-invoice,payment-succeeded-to-paid-invoice");
    all.put("FLOWS_SINCE", "2020-01-01T00:00:00Z");
    all.put("POLL_CRON", "0 0 0 1 1 ? 2099");
    all.put("ROUTES_DIR", Path.of("routes").toAbsolutePath().toString());
    all.put("LEDGERBRIDGE_ENCRYPTION_KEY", "crash points");
    all.put("LOGGING_LEVEL_ROOT", "WARN");
    all.put("SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", database));
    all.put("SPRING_DATASOURCE_USERNAME", "postgres");
    all.put("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "12");
    return all;
  }

  /** The words that start a class of this test in a process of its own. */
  static List<String> words(Class<?> main, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Command.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    words.addAll(List.of(more));
    return words;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    hubspot.close();
    quickbooks.close();
  }
}

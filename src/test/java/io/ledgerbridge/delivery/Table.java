package io.ledgerbridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.delivery.Offers.Content;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.Source;
import io.ledgerbridge.trial.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The table of deliveries with all that reads and writes it, and a company that is connected. */
final class Table {
  static final String REALM = "9130357849";
  static final Company COMPANY = new Company(REALM, "acme-us", "Acme Inc.", "US", "USD");
  static final QuickBooksSettings SETTINGS =
      new QuickBooksSettings(
          "sandbox",
          "",
          "",
          "",
          "",
          "",
          "",
          10,
          500,
          10,
          Duration.ofSeconds(130),
          "HubSpot Payments Clearing",
          30,
          500_000,
          80);
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T18:00:00Z"));
  final JdbcClient db;
  private final TransactionOperations transactions;
  final Trail trail;
  final Offers offers;
  final Deliveries deliveries;
  final Results results;
  final Companies companies;
  final Leases leases;

  Table(Database database) {
    db = database.client();
    transactions = database.transaction();
    trail = new Trail(db, clock);
    offers = new Offers(db, clock);
    deliveries = new Deliveries(db, trail, clock);
    results = new Results(db, clock);
    companies = new Companies(db, clock);
    leases = new Leases(db, new Lanes(10), System::nanoTime);
    companies.connect(COMPANY);
  }

  TrackedDocuments documents() {
    return new TrackedDocuments(db, trail, new Portals(db, clock), true, clock);
  }

  DueRows rows(Leases ofNode) {
    return new DueRows(db, transactions, ofNode, SETTINGS.settle(), clock);
  }

  void portal() {
    new Portals(db, clock).connect(new Portal("62515", ZoneId.of("UTC"), "USD", "app.hubspot.com"));
  }

  Jobs jobs(Leases ofNode) {
    return new Jobs(db, rows(ofNode), companies, ofNode, new Lanes(10), JSON);
  }

  static DeliveryKey key(String deal) {
    return new DeliveryKey("62515", "deals", deal, "deal-won-to-invoice", "invoice", 0);
  }

  Delivery queued(String deal) {
    return put(key(deal), document(deal, clock.instant()));
  }

  /** A row that a job of this node works on. */
  Job delivering(String deal) {
    queued(deal);
    return jobs(leases).claim(COMPANY).get(0);
  }

  Delivery parked(String deal) {
    Reason reason = new Reason(Reason.Code.AMOUNT_DIFFERS, "Deal " + deal + ": correct it.");
    return put(key(deal), without(State.PARKED, reason));
  }

  Delivery put(DeliveryKey key, Content content) {
    offers.put(key, "Acme renewal", content, Optional.empty());
    return offers.find(key).orElseThrow();
  }

  Delivery row(Delivery row) {
    return deliveries.find(row.id()).orElseThrow();
  }

  Content document(String deal, Instant dueAt) {
    return new Content(
        State.QUEUED,
        Optional.of(REALM),
        Optional.of(text(sale(deal))),
        Optional.of("Ada Lovelace"),
        Optional.of("USD"),
        Optional.of(new BigDecimal("180.00")),
        Optional.empty(),
        dueAt,
        Optional.of(new Delivery.WriteBackTo("deals", deal)));
  }

  Content without(State state, Reason reason) {
    return Content.without(state, Optional.of(REALM), reason, clock.instant());
  }

  void set(Delivery row, String assignments) {
    db.sql("update delivery set " + assignments + " where id = ?").param(row.id()).update();
  }

  void expireLeases() {
    db.sql("update lease set expires_at = current_timestamp - interval '1' second").update();
  }

  List<String> notes(Delivery row) {
    return trail.of(row.id()).stream().map(step -> step.step() + ": " + step.note()).toList();
  }

  private static SalesDocument sale(String deal) {
    return new SalesDocument(
        DocumentKind.INVOICE,
        new Source("62515", "deals", deal, "Acme renewal"),
        LocalDate.of(2026, 11, 23),
        "USD",
        Optional.empty(),
        List.of(),
        Optional.of(new BigDecimal("180.00")),
        new Choices("", "Net 30", "Counter", "line-items", false, "", false));
  }

  private static String text(SalesDocument sale) {
    try {
      return JSON.writeValueAsString(sale);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

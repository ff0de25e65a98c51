package io.ledgerbridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.CompanySettings;
import io.ledgerbridge.config.FlowSettings;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.delivery.AcceptInputs;
import io.ledgerbridge.delivery.AcceptSettings;
import io.ledgerbridge.delivery.Customers;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.DueRows;
import io.ledgerbridge.delivery.Faults;
import io.ledgerbridge.delivery.FlowInputs;
import io.ledgerbridge.delivery.Forms;
import io.ledgerbridge.delivery.Freshness;
import io.ledgerbridge.delivery.Held;
import io.ledgerbridge.delivery.Jobs;
import io.ledgerbridge.delivery.MoneySide;
import io.ledgerbridge.delivery.NameCreates;
import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.Parking;
import io.ledgerbridge.delivery.Payloads;
import io.ledgerbridge.delivery.Posting;
import io.ledgerbridge.delivery.Products;
import io.ledgerbridge.delivery.Refunds;
import io.ledgerbridge.delivery.Results;
import io.ledgerbridge.delivery.Sink;
import io.ledgerbridge.delivery.StillOurs;
import io.ledgerbridge.delivery.StoredInputs;
import io.ledgerbridge.delivery.Tally;
import io.ledgerbridge.delivery.TrackedDocuments;
import io.ledgerbridge.delivery.Trail;
import io.ledgerbridge.delivery.WriteBack;
import io.ledgerbridge.delivery.WriteBackQueue;
import io.ledgerbridge.hubspot.CrmWrites;
import io.ledgerbridge.hubspot.PaymentRules;
import io.ledgerbridge.hubspot.WriteBackProperties;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.inbox.Incoming;
import io.ledgerbridge.matching.CustomerLinks;
import io.ledgerbridge.matching.CustomerMatch;
import io.ledgerbridge.matching.ImportMappings;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.MappingsYaml;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.nodes.Traces;
import io.ledgerbridge.quickbooks.Breakers;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.QuickBooks;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that the sinks and the delivery routes call by name. */
@Configuration(proxyBeanMethods = false)
class DeliveryBeans {

  @Bean
  JdbcMessageIdRepository offered(DataSource database) {
    return new JdbcMessageIdRepository(database, "offered");
  }

  @Bean
  Offers offers(JdbcClient db, Clock clock) {
    return new Offers(db, clock);
  }

  @Bean
  Parking parking(Offers offers, JdbcClient db, Clock clock) {
    return new Parking(offers, db, clock);
  }

  @Bean
  Sink sink(
      Offers offers,
      Companies companies,
      QuickBooksSettings quickbooks,
      FlowInputs inputs,
      OwnSettings own,
      PaymentRules payments,
      FlowSettings settings,
      ObjectMapper json,
      Clock clock) {
    return new Sink(
        offers, companies, quickbooks.companies(), inputs, own, payments, settings, json, clock);
  }

  @Bean
  StoredInputs storedInputs(JdbcClient db) {
    return new StoredInputs(db);
  }

  @Bean
  FlowInputs flowInputs(ConfigurableEnvironment environment, StoredInputs stored) {
    return new FlowInputs(environment, stored);
  }

  @Bean
  Tally tally(JdbcClient db, Clock clock) {
    return new Tally(db, clock);
  }

  @Bean
  OwnSettings ownSettings(JdbcClient db, MatchingSettings matching, QuickBooksSettings quickbooks) {
    return new OwnSettings(db, new CompanySettings(matching, quickbooks.clearingAccount()));
  }

  @Bean
  AcceptSettings acceptSettings(
      OwnSettings own, Mirror mirror, MirrorReads reads, PlatformTransactionManager transactions) {
    return new AcceptSettings(own, mirror, reads, new TransactionTemplate(transactions));
  }

  @Bean
  AcceptInputs acceptInputs(
      StoredInputs stored, Companies companies, PlatformTransactionManager transactions) {
    return new AcceptInputs(stored, companies, new TransactionTemplate(transactions));
  }

  @Bean
  Trail trail(JdbcClient db, Clock clock) {
    return new Trail(db, clock);
  }

  @Bean
  Deliveries deliveries(JdbcClient db, Trail trail, Clock clock) {
    return new Deliveries(db, trail, clock);
  }

  @Bean
  Jobs jobs(
      JdbcClient db,
      PlatformTransactionManager transactions,
      Companies companies,
      Leases leases,
      Lanes lanes,
      QuickBooksSettings settings,
      ObjectMapper json,
      Clock clock) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    DueRows rows = new DueRows(db, transaction, leases, settings.settle(), clock);
    return new Jobs(db, rows, companies, leases, lanes, json);
  }

  @Bean
  Results results(JdbcClient db, Clock clock) {
    return new Results(db, clock);
  }

  @Bean
  Faults faults(
      Results results,
      Trail trail,
      Companies companies,
      Mirror mirror,
      Breakers breakers,
      QuickBooksSettings settings,
      Clock clock) {
    return new Faults(results, trail, companies, mirror, breakers, settings, clock);
  }

  @Bean
  Held held(JdbcClient db, Tokens tokens, Clock clock) {
    return new Held(db, tokens, clock);
  }

  @Bean
  Mirror mirror(JdbcClient db, ObjectMapper json) {
    return new Mirror(db, json);
  }

  @Bean
  MirrorReads mirrorReads(QuickBooks quickbooks, Mirror mirror, Clock clock) {
    return new MirrorReads(quickbooks, mirror, clock);
  }

  @Bean
  Mappings mappings(JdbcClient db) {
    return new Mappings(db);
  }

  @Bean
  MappingsYaml mappingsYaml(Companies companies, Mappings mappings, Mirror mirror) {
    return new MappingsYaml(companies, mappings, mirror);
  }

  @Bean
  ImportMappings importMappings(
      Companies companies,
      Mappings mappings,
      Mirror mirror,
      PlatformTransactionManager transactions) {
    return new ImportMappings(companies, mappings, mirror, new TransactionTemplate(transactions));
  }

  @Bean
  NameCreates nameCreates(QuickBooks quickbooks, Mirror mirror, Trail trail, Leases leases) {
    return new NameCreates(quickbooks, mirror, trail, new Payloads(), new StillOurs(leases));
  }

  @Bean
  Customers customers(
      JdbcClient db, Mirror mirror, MirrorReads reads, NameCreates creates, OwnSettings own) {
    CustomerLinks links = new CustomerLinks(db);
    CustomerMatch match = new CustomerMatch(mirror, links);
    return new Customers(match, links, mirror, reads, creates, own);
  }

  @Bean
  Products products(Mirror mirror, Mappings mappings, NameCreates creates, OwnSettings own) {
    return new Products(mirror, mappings, creates, own);
  }

  @Bean
  Freshness freshness(Mirror mirror, MirrorReads reads, Customers customers, Products products) {
    return new Freshness(mirror, reads, customers, products);
  }

  @Bean
  Forms forms(Mirror mirror, Mappings mappings, OwnSettings own) {
    return new Forms(mirror, mappings, own);
  }

  @Bean
  MoneySide moneySide(Mirror mirror, Mappings mappings, NameCreates creates, OwnSettings own) {
    return new MoneySide(mirror, mappings, creates, own);
  }

  @Bean
  Refunds refunds(Offers offers, Results results, Clock clock) {
    return new Refunds(offers, results, clock);
  }

  @Bean
  Posting posting(
      QuickBooks quickbooks,
      Results results,
      Trail trail,
      QuickBooksSettings settings,
      Leases leases,
      TrackedDocuments tracked,
      PlatformTransactionManager transactions) {
    return new Posting(
        quickbooks,
        results,
        trail,
        new Payloads(),
        settings,
        new StillOurs(leases),
        tracked,
        new TransactionTemplate(transactions));
  }

  @Bean
  WriteBackQueue writeBackQueue(JdbcClient db, Trail trail, Clock clock) {
    return new WriteBackQueue(db, trail, clock);
  }

  @Bean
  WriteBack writeBack(
      WriteBackQueue queue,
      CrmWrites crm,
      WriteBackProperties properties,
      Inbox inbox,
      Leases leases,
      Traces traces) {
    return new WriteBack(
        queue,
        crm,
        properties,
        (portal, type, modified) ->
            inbox.addEchoes(
                modified.entrySet().stream()
                    .map(each -> Incoming.polled(portal, type, each.getKey(), each.getValue()))
                    .toList()),
        leases,
        traces);
  }
}

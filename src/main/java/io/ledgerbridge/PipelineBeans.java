package io.ledgerbridge;

import io.ledgerbridge.actions.AskedActions;
import io.ledgerbridge.actions.OfferActions;
import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.config.FlowSettings;
import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.config.MergeSettings;
import io.ledgerbridge.config.PollSettings;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.config.RetentionSettings;
import io.ledgerbridge.connecting.ConnectCompany;
import io.ledgerbridge.connecting.ConnectPortal;
import io.ledgerbridge.connecting.DefaultCompany;
import io.ledgerbridge.connecting.TellConnected;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.FlowInputs;
import io.ledgerbridge.delivery.Merges;
import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.Parking;
import io.ledgerbridge.delivery.RefundSink;
import io.ledgerbridge.delivery.Tally;
import io.ledgerbridge.doors.SignedBody;
import io.ledgerbridge.doors.WebhookDoor;
import io.ledgerbridge.hubspot.ChangedRecords;
import io.ledgerbridge.hubspot.CrmReads;
import io.ledgerbridge.hubspot.HubSpot;
import io.ledgerbridge.hubspot.HubSpotPaths;
import io.ledgerbridge.hubspot.HubSpotSignature;
import io.ledgerbridge.hubspot.PaymentRules;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.PrivateApp;
import io.ledgerbridge.hubspot.QuoteRules;
import io.ledgerbridge.hubspot.WonStages;
import io.ledgerbridge.inbox.Enrol;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.inbox.Outcomes;
import io.ledgerbridge.inbox.Poll;
import io.ledgerbridge.inbox.Replays;
import io.ledgerbridge.inbox.Retention;
import io.ledgerbridge.inbox.Settled;
import io.ledgerbridge.inbox.TakeEvents;
import io.ledgerbridge.inbox.Watermarks;
import io.ledgerbridge.inbox.WebhookEvents;
import io.ledgerbridge.mapping.SyncRule;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.nodes.Traces;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.routefiles.LoadedRoutes;
import io.ledgerbridge.routefiles.RouteGate;
import io.ledgerbridge.routefiles.RouteProblems;
import io.ledgerbridge.routing.Authorization;
import io.ledgerbridge.routing.Connect;
import io.ledgerbridge.routing.Enrolment;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.FlowProperties;
import io.ledgerbridge.routing.FlowSwitches;
import io.ledgerbridge.routing.Flows;
import io.ledgerbridge.routing.OwnDoors;
import io.ledgerbridge.routing.Pace;
import io.ledgerbridge.routing.Trying;
import io.ledgerbridge.routing.WantedFromRoutes;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that the routes from the doors to the flows call by name. */
@Configuration(proxyBeanMethods = false)
class PipelineBeans {

  @Bean
  TakeEvents takeEvents(Inbox inbox, PlatformTransactionManager transactions) {
    return new TakeEvents(inbox, new TransactionTemplate(transactions));
  }

  @Bean
  Inbox inbox(JdbcClient db, Clock clock) {
    return new Inbox(db, clock);
  }

  @Bean
  ChangedRecords changedRecords(HubSpot hubspot, HubSpotPaths paths) {
    return new ChangedRecords(hubspot, paths);
  }

  @Bean
  Poll poll(
      ChangedRecords changed,
      Inbox inbox,
      JdbcClient db,
      Portals portals,
      Leases leases,
      PollSettings settings,
      Clock clock) {
    return new Poll(changed, inbox, new Watermarks(db), portals, leases, settings, clock);
  }

  @Bean
  SignedBody signedBody(HubSpotSignature signature, AppSettings settings) {
    return new SignedBody(signature, settings);
  }

  @Bean
  WebhookDoor webhookDoor(SignedBody body, Tally tally, Traces traces) {
    return new WebhookDoor(body, new WebhookEvents(tally::ignored), traces::current);
  }

  /** Made at the start, so that a filter that cannot be read stops it. */
  @Bean
  Retention retention(JdbcClient db, Leases leases, RetentionSettings settings, Clock clock) {
    return new Retention(db, leases, settings, clock);
  }

  @Bean
  SyncRule syncRule(MatchingSettings settings) {
    return new SyncRule(settings);
  }

  @Bean
  WantedFromRoutes wanted(
      LoadedRoutes routes,
      FlowInputs inputs,
      OwnSettings own,
      QuoteRules quotes,
      PaymentRules payments,
      AskedActions asked,
      MergeSettings merges) {
    return new WantedFromRoutes(
        routes,
        inputs,
        Map.of(
            "deals",
            () -> Set.of(merges.mergedProperty()),
            "contacts",
            () -> asked(own),
            "quotes",
            quotes::properties,
            "commerce_payments",
            payments::properties),
        asked::askForCompanies);
  }

  private static Set<String> asked(OwnSettings own) {
    return own.all().stream()
        .flatMap(each -> new SyncRule(each.matching()).properties().stream())
        .collect(Collectors.toSet());
  }

  @Bean
  Enrol enrol(
      Inbox inbox,
      Portals portals,
      Leases leases,
      Lanes lanes,
      CrmReads crm,
      WonStages stages,
      WantedFromRoutes wanted,
      MergeSettings merges) {
    return new Enrol(inbox, portals, leases, lanes, crm, stages, wanted, merges.mergedProperty());
  }

  @Bean
  Outcomes outcomes(Inbox inbox, Leases leases, PlatformTransactionManager transactions) {
    return new Outcomes(inbox, leases, new TransactionTemplate(transactions));
  }

  @Bean
  Settled settled(
      Inbox inbox,
      Outcomes outcomes,
      Offers offers,
      Merges merges,
      Parking parking,
      Portals portals,
      CrmReads crm,
      Flows flows) {
    return new Settled(inbox, outcomes, offers, merges, parking, portals, crm, flows::held);
  }

  @Bean
  Replays replays(Deliveries deliveries, Inbox inbox, Clock clock) {
    return new Replays(deliveries, inbox, clock);
  }

  @Bean
  FlowSwitches flowSwitches(JdbcClient db, FlowSettings settings, Clock clock) {
    FlowSwitches switches = new FlowSwitches(db, settings, clock);
    switches.begin();
    return switches;
  }

  @Bean
  Enrolment enrolment(FlowSwitches switches, Offers offers) {
    return new Enrolment(switches, offers);
  }

  @Bean
  RefundSink refundSink(Offers offers, FlowInputs inputs, FlowSwitches switches) {
    return new RefundSink(offers, inputs, switches::since);
  }

  @Bean
  Flows flows(
      CamelContext camel,
      FlowSwitches switches,
      RouteProblems problems,
      PaymentRules payments,
      Tally tally,
      OfferActions actions,
      Trying trying,
      RouteGate gate) {
    return new Flows(camel, switches, problems, payments, tally, actions, trying, gate);
  }

  @Bean
  FlowList flowList(CamelContext camel, FlowSwitches switches, Tally tally, Trying trying) {
    return new FlowList(camel, switches, tally, trying);
  }

  @Bean
  Authorization authorization(
      HubSpotSettings hubspot,
      QuickBooksSettings quickbooks,
      Tokens tokens,
      PrivateApp privateApp) {
    return new Authorization(hubspot, quickbooks, tokens, privateApp);
  }

  @Bean
  Connect connect(
      HubSpotSettings hubspotSettings,
      QuickBooksSettings quickbooksSettings,
      ConnectPortal portal,
      Portals portals,
      ConnectCompany company,
      Companies companies,
      DefaultCompany defaults,
      TellConnected told,
      Tokens tokens,
      Leases leases) {
    return new Connect(
        hubspotSettings,
        quickbooksSettings,
        portal,
        portals,
        company,
        companies,
        defaults,
        told,
        tokens,
        leases);
  }

  @Bean
  CamelContextConfiguration flowsInCamel(FlowSwitches switches, QuickBooksSettings settings) {
    return new CamelContextConfiguration() {
      @Override
      public void beforeApplicationStart(CamelContext camel) {
        camel.getPropertiesComponent().addPropertiesSource(new FlowProperties(switches));
        camel.getPropertiesComponent().addPropertiesFunction(new Pace(settings));
        ((ModelCamelContext) camel).addModelLifecycleStrategy(new OwnDoors());
      }

      @Override
      public void afterApplicationStart(CamelContext camel) {}
    };
  }
}

package io.ledgerbridge;

import io.ledgerbridge.config.HubSpotConsent;
import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.QuickBooksConsent;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.connecting.Aliases;
import io.ledgerbridge.connecting.AskConsent;
import io.ledgerbridge.connecting.ConnectCompany;
import io.ledgerbridge.connecting.ConnectPortal;
import io.ledgerbridge.connecting.ConsentNote;
import io.ledgerbridge.connecting.ConsentsTaken;
import io.ledgerbridge.connecting.DefaultCompany;
import io.ledgerbridge.connecting.ExchangeCode;
import io.ledgerbridge.connecting.InSettings;
import io.ledgerbridge.connecting.ReadCallback;
import io.ledgerbridge.connecting.TakeConsent;
import io.ledgerbridge.connecting.TellConnected;
import io.ledgerbridge.connections.ConnectionWatch;
import io.ledgerbridge.connections.Disconnect;
import io.ledgerbridge.connections.RevokeRoutes;
import io.ledgerbridge.connections.Seal;
import io.ledgerbridge.connections.TokenEndpoint;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.delivery.FlowInputs;
import io.ledgerbridge.findings.CompanyFindings;
import io.ledgerbridge.findings.PortalFindings;
import io.ledgerbridge.findings.ReadAgain;
import io.ledgerbridge.hubspot.HubSpot;
import io.ledgerbridge.hubspot.HubSpotPaths;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.PrivateApp;
import io.ledgerbridge.hubspot.PrivateAppScopes;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.QuickBooks;
import io.ledgerbridge.routing.Authorization;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.Revocation;
import java.time.Clock;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that connect and disconnect portals and companies, and say what will go wrong. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HubSpotConsent.class, QuickBooksConsent.class})
class ConnectBeans {

  @Bean
  PrivateApp privateApp(HubSpotSettings settings, Portals portals, Clock clock) {
    return new PrivateApp(settings.accessToken(), portals, clock);
  }

  @Bean
  Revocation revocation(HubSpotSettings settings, Authorization authorization) {
    return new Revocation(settings, authorization);
  }

  @Bean
  Disconnect disconnect(Tokens tokens, CamelContext camel) {
    return new Disconnect(tokens, new RevokeRoutes(camel.createProducerTemplate()));
  }

  @Bean
  InSettings inSettings(HubSpotSettings hubspot, QuickBooksSettings quickbooks) {
    return new InSettings(hubspot, quickbooks);
  }

  @Bean
  ReadAgain readAgain(Mirror mirror, MirrorReads reads, Clock clock) {
    return new ReadAgain(mirror, reads, clock);
  }

  @Bean
  DefaultCompany defaultCompany(Portals portals, Companies companies) {
    return new DefaultCompany(portals, companies);
  }

  @Bean
  ConnectPortal connectPortal(
      HubSpot hubspot,
      HubSpotPaths paths,
      HubSpotSettings settings,
      Portals portals,
      Tokens tokens,
      DefaultCompany defaults,
      PlatformTransactionManager transactions) {
    return new ConnectPortal(
        hubspot, paths, settings, portals, tokens, defaults, new TransactionTemplate(transactions));
  }

  @Bean
  ConnectCompany connectCompany(
      QuickBooks quickbooks,
      Companies companies,
      Mirror mirror,
      MirrorReads reads,
      Tokens tokens,
      DefaultCompany defaults,
      PlatformTransactionManager transactions) {
    return new ConnectCompany(
        quickbooks,
        companies,
        new Aliases(companies),
        mirror,
        reads,
        tokens,
        defaults,
        new TransactionTemplate(transactions));
  }

  @Bean
  PortalFindings portalFindings(
      Portals portals,
      Tokens tokens,
      PrivateApp privateApp,
      ConnectionWatch watch,
      HubSpotConsent consent,
      HubSpot hubspot,
      HubSpotSettings settings) {
    PrivateAppScopes scopes = new PrivateAppScopes(hubspot, settings.accessToken());
    return new PortalFindings(portals, tokens, privateApp, watch, consent.wanted(), scopes::of);
  }

  @Bean
  CompanyFindings companyFindings(
      Mirror mirror,
      Mappings mappings,
      OwnSettings own,
      Portals portals,
      Tokens tokens,
      ConnectionWatch watch,
      ObjectProvider<FlowList> flows,
      FlowInputs inputs) {
    return new CompanyFindings(
        mirror, mappings, own, portals, tokens, watch, chosen(flows, inputs));
  }

  /** Whether a flow that is on names a value for an input, apart from its route file. */
  private static Predicate<String> chosen(ObjectProvider<FlowList> flows, FlowInputs inputs) {
    return input ->
        flows.getObject().all().stream()
            .filter(FlowList.FlowView::on)
            .flatMap(flow -> inputs.given(flow.id(), input).stream())
            .anyMatch(value -> !value.isBlank());
  }

  @Bean
  TellConnected tellConnected(
      ConnectCompany connect,
      Portals portals,
      Companies companies,
      PortalFindings portalFindings,
      CompanyFindings companyFindings) {
    return new TellConnected(connect, portals, companies, portalFindings, companyFindings);
  }

  @Bean
  ConsentNote consentNote(Seal seal, Clock clock) {
    return new ConsentNote(seal, clock);
  }

  @Bean
  AskConsent askConsent(
      HubSpotSettings hubspot,
      HubSpotConsent hubspotConsent,
      QuickBooksSettings quickbooks,
      QuickBooksConsent quickbooksConsent,
      Clock clock) {
    return new AskConsent(hubspot, hubspotConsent, quickbooks, quickbooksConsent, clock);
  }

  @Bean
  TakeConsent takeConsent(
      JdbcClient db,
      Clock clock,
      TokenEndpoint endpoint,
      ConnectPortal portal,
      ConnectCompany company,
      TellConnected told) {
    ReadCallback callback = new ReadCallback(new ConsentsTaken(db, clock));
    return new TakeConsent(callback, new ExchangeCode(endpoint), portal, company, told);
  }
}

package io.ledgerbridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.ActionSettings;
import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.config.FlowSettings;
import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.config.PollSettings;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.config.ReconcileSettings;
import io.ledgerbridge.config.RetentionSettings;
import io.ledgerbridge.config.TriggerSettings;
import io.ledgerbridge.connections.ConnectionWatch;
import io.ledgerbridge.connections.ConnectionsHealth;
import io.ledgerbridge.connections.Keys;
import io.ledgerbridge.connections.Seal;
import io.ledgerbridge.connections.TokenEndpoint;
import io.ledgerbridge.connections.TokenRoutes;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.CrmReads;
import io.ledgerbridge.hubspot.CrmWrites;
import io.ledgerbridge.hubspot.HubSpot;
import io.ledgerbridge.hubspot.HubSpotLimits;
import io.ledgerbridge.hubspot.HubSpotPaths;
import io.ledgerbridge.hubspot.HubSpotSignature;
import io.ledgerbridge.hubspot.PaymentRules;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.PrivateApp;
import io.ledgerbridge.hubspot.QuoteRules;
import io.ledgerbridge.hubspot.WonStages;
import io.ledgerbridge.hubspot.WriteBackProperties;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.LeaseWatch;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Breakers;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.LastLook;
import io.ledgerbridge.quickbooks.MeteredReads;
import io.ledgerbridge.quickbooks.QuickBooks;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans of both systems and of this node. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  AppSettings.class,
  HubSpotSettings.class,
  QuickBooksSettings.class,
  FlowSettings.class,
  TriggerSettings.class,
  MatchingSettings.class,
  PollSettings.class,
  ReconcileSettings.class,
  ActionSettings.class,
  RetentionSettings.class
})
class Beans {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean("PROPAGATION_REQUIRED")
  SpringTransactionPolicy required(PlatformTransactionManager transactions) {
    SpringTransactionPolicy policy = new SpringTransactionPolicy(transactions);
    policy.setPropagationBehaviorName("PROPAGATION_REQUIRED");
    return policy;
  }

  /**
   * A client that repeats and follows nothing by itself: a create must never go out twice unseen.
   */
  @Bean
  HttpClientConfigurer plainHttp() {
    return builder ->
        builder
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching();
  }

  @Bean(destroyMethod = "close")
  Leases leases(JdbcClient db, Lanes lanes, LeaseWatch watch) {
    return new Leases(db, lanes, System::nanoTime, watch);
  }

  @Bean
  Lanes lanes(QuickBooksSettings settings) {
    return new Lanes(settings.concurrency() > 0 ? settings.concurrency() : 32);
  }

  /** Told before anything is stopped. */
  @Bean
  ApplicationListener<ContextClosedEvent> ending(Lanes lanes) {
    return event -> lanes.close();
  }

  @Bean
  Portals portals(JdbcClient db, Clock clock) {
    return new Portals(db, clock);
  }

  @Bean
  QuoteRules quoteRules(TriggerSettings settings) {
    return new QuoteRules(settings.quoteSigned());
  }

  @Bean
  PaymentRules paymentRules(TriggerSettings settings) {
    return new PaymentRules(
        settings.paymentNever(), settings.paymentOfInvoice(), settings.paymentFee());
  }

  @Bean
  HubSpotPaths hubSpotPaths(HubSpotSettings settings) {
    return new HubSpotPaths(settings.apiVersion());
  }

  @Bean
  HubSpot hubSpot(
      CamelContext camel, Tokens tokens, PrivateApp privateApp, ObjectMapper json, Clock clock) {
    return new HubSpot(template(camel), tokens, privateApp, json, clock);
  }

  @Bean
  HubSpotLimits hubspotLimits(HubSpotSettings settings) {
    return new HubSpotLimits(settings.requestsPer10Seconds());
  }

  @Bean
  CrmReads crmReads(HubSpot hubspot, HubSpotPaths paths) {
    return new CrmReads(hubspot, paths);
  }

  @Bean
  CrmWrites crmWrites(HubSpot hubspot, HubSpotPaths paths) {
    return new CrmWrites(hubspot, paths);
  }

  @Bean
  WonStages wonStages(HubSpot hubspot, HubSpotPaths paths) {
    return new WonStages(hubspot, paths);
  }

  @Bean
  WriteBackProperties writeBackProperties(HubSpot hubspot, HubSpotPaths paths) {
    return new WriteBackProperties(hubspot, paths);
  }

  @Bean
  HubSpotSignature hubSpotSignature(HubSpotSettings settings, Clock clock) {
    return new HubSpotSignature(settings.clientSecret(), clock);
  }

  @Bean
  QuickBooks quickBooks(CamelContext camel, Tokens tokens) {
    return new QuickBooks(template(camel), tokens);
  }

  @Bean
  Breakers breakers(Clock clock) {
    return new Breakers(clock);
  }

  @Bean
  MeteredReads meteredReads(JdbcClient db, QuickBooksSettings settings, Clock clock) {
    return new MeteredReads(db, settings.readsPerMonth(), settings.readsWarningPercent(), clock);
  }

  @Bean
  LastLook lastLook() {
    return new LastLook();
  }

  @Bean
  Companies companies(JdbcClient db, Clock clock) {
    return new Companies(db, clock);
  }

  @Bean
  TokenEndpoint tokenEndpoint(CamelContext camel) {
    return new TokenRoutes(template(camel));
  }

  @Bean
  Seal seal(AppSettings settings) {
    return Keys.seal(
        settings.encryptionKey(), settings.encryptionKeyPrevious(), settings.dataDir());
  }

  @Bean
  Tokens tokens(
      JdbcClient db, TokenEndpoint endpoint, Seal seal, AppSettings settings, Clock clock) {
    return new Tokens(db, endpoint, seal, clock).opened(settings.encryptionKeyLost());
  }

  @Bean
  ConnectionWatch connectionWatch(Tokens tokens, AppSettings settings, Clock clock) {
    return new ConnectionWatch(tokens, settings.tokenWarning(), clock);
  }

  /** Named as the health page shows it. */
  @Bean("connections")
  ConnectionsHealth connections(Tokens tokens, ConnectionWatch watch, PrivateApp privateApp) {
    return new ConnectionsHealth(tokens, watch, privateApp::troubles);
  }

  /** Made on first use: at this point the context has not started yet. */
  private static ProducerTemplate template(CamelContext camel) {
    return camel.createProducerTemplate();
  }
}

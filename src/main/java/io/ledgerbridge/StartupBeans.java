package io.ledgerbridge;

import io.ledgerbridge.config.HubSpotSettings;
import io.ledgerbridge.config.QuickBooksSettings;
import io.ledgerbridge.connections.ConnectionWatch;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.hubspot.PrivateApp;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.routefiles.RouteProblems;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.startup.SettingsMade;
import io.ledgerbridge.startup.TellStart;
import io.ledgerbridge.startup.Ties;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;

/** The beans of what a start tells. */
@Configuration(proxyBeanMethods = false)
class StartupBeans {

  @Bean
  Ties ties(
      Tokens tokens,
      ConnectionWatch watch,
      Portals portals,
      PrivateApp privateApp,
      Companies companies,
      HubSpotSettings hubspot,
      QuickBooksSettings quickbooks) {
    return new Ties(tokens, watch, portals, privateApp, companies, hubspot, quickbooks);
  }

  @Bean
  TellStart tellStart(
      ConfigurableEnvironment environment, Ties ties, FlowList flows, RouteProblems problems) {
    String version = Ledgerbridge.class.getPackage().getImplementationVersion();
    return new TellStart(version, new SettingsMade(environment), ties, flows, problems);
  }

  /** After the runner that loads the routes. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ApplicationRunner tellStartAtTheEnd(TellStart tell, ConfigurableEnvironment environment) {
    return arguments -> tell.tell(environment.getProperty("local.server.port", "(none)"));
  }
}

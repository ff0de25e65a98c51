package io.ledgerbridge;

import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.delivery.DeliverySearch;
import io.ledgerbridge.delivery.Figures;
import io.ledgerbridge.hubspot.FindRecords;
import io.ledgerbridge.hubspot.HubSpot;
import io.ledgerbridge.hubspot.HubSpotPaths;
import io.ledgerbridge.routefiles.KameletPages;
import io.ledgerbridge.routing.FlowCounts;
import io.ledgerbridge.routing.FlowPicture;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages of the console ask. */
@Configuration(proxyBeanMethods = false)
class ConsoleBeans {

  @Bean
  DeliverySearch deliverySearch(JdbcClient db) {
    return new DeliverySearch(db, System::nanoTime);
  }

  @Bean
  FlowCounts flowCounts() {
    return new FlowCounts();
  }

  @Bean
  FlowPicture flowPicture(CamelContext camel, FlowCounts counts) {
    return new FlowPicture(camel, counts);
  }

  @Bean
  KameletPages kameletPages(AppSettings settings) {
    return new KameletPages(settings.routesDir());
  }

  @Bean
  FindRecords findRecords(HubSpot hubspot, HubSpotPaths paths) {
    return new FindRecords(hubspot, paths);
  }

  @Bean
  Figures figures(JdbcClient db, Clock clock) {
    return new Figures(db, clock);
  }
}

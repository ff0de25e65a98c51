package io.ledgerbridge;

import io.ledgerbridge.config.SyncSettings;
import io.ledgerbridge.hubspot.CrmReads;
import io.ledgerbridge.hubspot.CrmWrites;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.sync.PlanProducts;
import io.ledgerbridge.sync.ProductLinks;
import io.ledgerbridge.sync.SyncByHand;
import io.ledgerbridge.sync.SyncProducts;
import java.time.Clock;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that copy QuickBooks' products to HubSpot. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyncSettings.class)
class SyncBeans {

  @Bean
  ProductLinks productLinks(JdbcClient db, Clock clock) {
    return new ProductLinks(db, clock);
  }

  @Bean
  SyncProducts syncProducts(
      SyncSettings settings,
      Portals portals,
      Companies companies,
      Leases leases,
      Lanes lanes,
      MirrorReads reads,
      Mirror mirror,
      ProductLinks links,
      CrmReads crm,
      CrmWrites writes) {
    return new SyncProducts(
        settings,
        portals,
        companies,
        leases,
        lanes,
        reads,
        new PlanProducts(mirror, links, crm),
        links,
        writes);
  }

  @Bean
  SyncByHand syncByHand(SyncSettings settings, SyncProducts products, ProducerTemplate template) {
    return new SyncByHand(settings, products, template);
  }
}

package io.ledgerbridge;

import io.ledgerbridge.delivery.Announcements;
import io.ledgerbridge.hubspot.CrmReads;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.inbox.LookAgain;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.routing.Listeners;
import io.ledgerbridge.routing.LookUp;
import io.ledgerbridge.routing.MirrorQuery;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the kamelets for own routes stand on. */
@Configuration(proxyBeanMethods = false)
class KitBeans {

  @Bean
  Announcements announcements(JdbcClient db, Clock clock) {
    return new Announcements(db, clock);
  }

  @Bean
  Listeners listeners(CamelContext camel, Announcements announcements, Leases leases) {
    return new Listeners(camel, announcements, leases);
  }

  @Bean
  LookUp lookUp(CrmReads crm) {
    return new LookUp(crm);
  }

  @Bean
  MirrorQuery mirrorQuery(Companies companies, Mirror mirror) {
    return new MirrorQuery(companies, mirror);
  }

  @Bean
  LookAgain lookAgain(Inbox inbox, Portals portals, Clock clock) {
    return new LookAgain(inbox, portals, clock);
  }
}

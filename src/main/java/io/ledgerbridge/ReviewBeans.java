package io.ledgerbridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.ReconcileSettings;
import io.ledgerbridge.delivery.Forms;
import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.Preview;
import io.ledgerbridge.hubspot.ChangedRecords;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.matching.CustomerLinks;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.QuickBooks;
import io.ledgerbridge.review.BackfillWork;
import io.ledgerbridge.review.Backfills;
import io.ledgerbridge.review.Reconcile;
import io.ledgerbridge.review.Reconciliations;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.FlowSwitches;
import io.ledgerbridge.routing.FlowTrials;
import io.ledgerbridge.routing.Trying;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans of what looks before and after: preview, backfill, reconciliation. */
@Configuration(proxyBeanMethods = false)
class ReviewBeans {

  @Bean
  Preview preview(
      Companies companies,
      JdbcClient db,
      Mirror mirror,
      MirrorReads reads,
      Mappings mappings,
      OwnSettings own,
      Forms forms,
      ObjectMapper json) {
    return new Preview(
        companies, CustomerLinks.readOnly(db), mirror, reads, mappings, own, forms, json);
  }

  @Bean
  Backfills backfills(JdbcClient db, Clock clock) {
    return new Backfills(db, clock);
  }

  @Bean
  BackfillWork backfillWork(
      Backfills backfills,
      ChangedRecords changed,
      FlowTrials trials,
      Inbox inbox,
      Offers offers,
      Portals portals,
      Leases leases,
      Clock clock) {
    return new BackfillWork(backfills, changed, trials, inbox, offers, portals, leases, clock);
  }

  @Bean
  Reconciliations reconciliations(JdbcClient db, Clock clock) {
    return new Reconciliations(db, clock);
  }

  @Bean
  Reconcile reconcile(
      JdbcClient db,
      Reconciliations reconciliations,
      ChangedRecords changed,
      FlowTrials trials,
      FlowList flows,
      Inbox inbox,
      QuickBooks quickbooks,
      Portals portals,
      Leases leases,
      ReconcileSettings settings,
      Clock clock) {
    return new Reconcile(
        db,
        reconciliations,
        changed,
        trials,
        flows,
        inbox,
        quickbooks,
        portals,
        leases,
        settings,
        clock);
  }

  @Bean
  Trying trying(CamelContext camel, FlowSwitches switches) {
    return new Trying(camel, switches);
  }

  @Bean
  FlowTrials flowTrials(CamelContext camel, Trying trying, Preview preview) {
    return new FlowTrials(camel, trying, preview);
  }
}

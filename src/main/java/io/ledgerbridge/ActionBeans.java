package io.ledgerbridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.actions.ActionOptions;
import io.ledgerbridge.actions.AskedActions;
import io.ledgerbridge.actions.Completions;
import io.ledgerbridge.actions.OfferActions;
import io.ledgerbridge.actions.ReadAction;
import io.ledgerbridge.actions.TakeAction;
import io.ledgerbridge.config.ActionSettings;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.Parking;
import io.ledgerbridge.doors.ActionDoor;
import io.ledgerbridge.doors.Refusals;
import io.ledgerbridge.doors.SignedBody;
import io.ledgerbridge.hubspot.HubSpot;
import io.ledgerbridge.hubspot.PaymentRules;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of the actions inside HubSpot's workflow editor. */
@Configuration(proxyBeanMethods = false)
class ActionBeans {

  @Bean
  AskedActions askedActions(JdbcClient db, ObjectMapper json, Clock clock) {
    return new AskedActions(db, json, clock);
  }

  @Bean
  ActionDoor actionDoor(
      SignedBody body, ObjectMapper json, Companies companies, ActionOptions options) {
    return new ActionDoor(body, new ReadAction(json, companies), options);
  }

  @Bean
  Refusals refusals() {
    return new Refusals();
  }

  @Bean
  TakeAction takeAction(
      AskedActions asked,
      Inbox inbox,
      ActionSettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    return new TakeAction(asked, inbox, settings, clock, new TransactionTemplate(transactions));
  }

  @Bean
  OfferActions offerActions(
      AskedActions asked,
      Offers offers,
      Parking parking,
      Deliveries deliveries,
      PaymentRules payments) {
    return new OfferActions(asked, offers, parking, deliveries, payments);
  }

  @Bean
  Completions completions(
      AskedActions asked, Offers offers, HubSpot hubspot, Portals portals, Leases leases) {
    return new Completions(asked, offers, hubspot, portals, leases);
  }

  @Bean
  ActionOptions actionOptions(
      ObjectMapper json, Portals portals, Companies companies, Mirror mirror) {
    return new ActionOptions(json, portals, companies, mirror);
  }
}

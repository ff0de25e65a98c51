package io.ledgerbridge;

import io.ledgerbridge.config.FollowSettings;
import io.ledgerbridge.config.MergeSettings;
import io.ledgerbridge.delivery.Merges;
import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.TrackedDocuments;
import io.ledgerbridge.delivery.Trail;
import io.ledgerbridge.doors.QuickBooksDoor;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.QuickBooks;
import io.ledgerbridge.quickbooks.QuickBooksSignature;
import io.ledgerbridge.tracking.Follow;
import io.ledgerbridge.tracking.Notification;
import io.ledgerbridge.tracking.QuickBooksEvents;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that follow records and documents after they were booked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MergeSettings.class, FollowSettings.class})
class TrackingBeans {

  @Bean
  Merges merges(JdbcClient db, Offers offers, Trail trail, Clock clock) {
    return new Merges(db, offers, trail, clock);
  }

  @Bean
  TrackedDocuments trackedDocuments(
      JdbcClient db, Trail trail, Portals portals, FollowSettings settings, Clock clock) {
    return new TrackedDocuments(db, trail, portals, settings.trackDocuments(), clock);
  }

  @Bean
  QuickBooksDoor quickBooksDoor(FollowSettings settings) {
    return new QuickBooksDoor(
        new QuickBooksSignature(settings.webhookVerifier()),
        new Notification(settings.trackDocuments()));
  }

  @Bean
  QuickBooksEvents quickBooksEvents(JdbcClient db, Companies companies, Clock clock) {
    return new QuickBooksEvents(db, companies, clock);
  }

  @Bean
  Follow follow(
      JdbcClient db,
      QuickBooksEvents events,
      TrackedDocuments documents,
      QuickBooks quickbooks,
      Mirror mirror,
      MirrorReads reads,
      Companies companies,
      Leases leases,
      Lanes lanes,
      Clock clock) {
    return new Follow(
        db, events, documents, quickbooks, mirror, reads, companies, leases, lanes, clock);
  }
}

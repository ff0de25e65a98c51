package io.ledgerbridge;

import io.ledgerbridge.config.MergeSettings;
import io.ledgerbridge.delivery.Merges;
import io.ledgerbridge.delivery.Offers;
import io.ledgerbridge.delivery.Trail;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that follow records and documents after they were booked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MergeSettings.class})
class TrackingBeans {

  @Bean
  Merges merges(JdbcClient db, Offers offers, Trail trail, Clock clock) {
    return new Merges(db, offers, trail, clock);
  }
}

package io.ledgerbridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.alerts.AlertTable;
import io.ledgerbridge.alerts.AlertWatch;
import io.ledgerbridge.alerts.Conditions;
import io.ledgerbridge.alerts.Notices;
import io.ledgerbridge.alerts.Webhook;
import io.ledgerbridge.config.AlertSettings;
import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.connections.ConnectionWatch;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.delivery.Figures;
import io.ledgerbridge.hubspot.PrivateApp;
import io.ledgerbridge.observing.Oldest;
import io.ledgerbridge.quickbooks.MeteredReads;
import io.ledgerbridge.routing.DeadRoutes;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that tell people of trouble. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertBeans {

  @Bean
  AlertWatch alertWatch(
      AlertSettings settings,
      JdbcClient db,
      PlatformTransactionManager transactions,
      Tokens tokens,
      ConnectionWatch watch,
      PrivateApp privateApp,
      MeteredReads reads,
      DeadRoutes routes,
      Clock clock) {
    Figures figures = new Figures(db, clock);
    Oldest oldest = new Oldest(db, clock);
    return new AlertWatch(
        Conditions.all(settings, figures, oldest, tokens, watch, privateApp, reads, routes),
        new AlertTable(db, new TransactionTemplate(transactions), settings, clock),
        settings);
  }

  @Bean
  Notices alertNotices(JdbcClient db, Clock clock) {
    return new Notices(db, clock);
  }

  @Bean
  Webhook alertWebhook(AlertSettings settings, AppSettings app, ObjectMapper json) {
    return new Webhook(settings, app.publicUrl(), json);
  }
}

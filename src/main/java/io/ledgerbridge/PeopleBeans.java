package io.ledgerbridge;

import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.config.PeopleSettings;
import io.ledgerbridge.people.Audit;
import io.ledgerbridge.people.ChangePeople;
import io.ledgerbridge.people.ChangeTokens;
import io.ledgerbridge.people.CheckPassword;
import io.ledgerbridge.people.EndSessions;
import io.ledgerbridge.people.FirstPerson;
import io.ledgerbridge.people.OwnPassword;
import io.ledgerbridge.people.People;
import io.ledgerbridge.people.PersonalTokens;
import io.ledgerbridge.people.Throttle;
import io.ledgerbridge.people.Who;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of the people and of what they did; their chains are in their own package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleSettings.class)
class PeopleBeans {
  @Bean
  People people(JdbcClient db, Clock clock) {
    return new People(db, clock);
  }

  @Bean
  PersonalTokens personalTokens(JdbcClient db, Clock clock) {
    return new PersonalTokens(db, clock);
  }

  @Bean
  Throttle throttle(JdbcClient db, Clock clock) {
    return new Throttle(db, clock);
  }

  @Bean
  Audit audit(JdbcClient db, Clock clock) {
    return new Audit(db, clock);
  }

  @Bean
  Who who() {
    return new Who();
  }

  @Bean
  CheckPassword checkPassword(People people, Throttle throttle) {
    return new CheckPassword(people, throttle);
  }

  @Bean
  EndSessions endSessions(FindByIndexNameSessionRepository<?> sessions) {
    return new EndSessions(sessions);
  }

  @Bean
  ChangePeople changePeople(
      People people, EndSessions sessions, Audit audit, AppSettings settings) {
    return new ChangePeople(people, sessions, audit, settings);
  }

  @Bean
  OwnPassword ownPassword(
      ChangePeople people, CheckPassword check, PlatformTransactionManager transactions) {
    return new OwnPassword(people, check, new TransactionTemplate(transactions));
  }

  @Bean
  ChangeTokens changeTokens(PersonalTokens tokens, Audit audit) {
    return new ChangeTokens(tokens, audit);
  }

  /** Made at the start; where nothing moves by itself nobody reads what it prints. */
  @Bean
  FirstPerson firstPerson(
      People people,
      EndSessions sessions,
      Audit audit,
      AppSettings settings,
      @Value("${ledgerbridge.clockwork}") boolean shows) {
    FirstPerson first = new FirstPerson(people, sessions, audit, System.out);
    first.arrive(settings, shows);
    return first;
  }
}

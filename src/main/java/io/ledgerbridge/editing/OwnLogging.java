package io.ledgerbridge.editing;

import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * The logging of this application. One that is started beside it, for cases, sets up the logging of
 * the whole process for itself, and takes it along when it ends.
 */
@Component
class OwnLogging {
  private final ConfigurableEnvironment environment;

  OwnLogging(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  /** As it was set up at the start. */
  void restore() {
    new LoggingApplicationListener()
        .onApplicationEvent(
            new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(),
                new SpringApplication(),
                new String[0],
                environment));
  }
}

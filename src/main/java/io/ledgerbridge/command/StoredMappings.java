package io.ledgerbridge.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.matching.ImportMappings;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.MappingsYaml;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.WrongMappings;
import io.ledgerbridge.quickbooks.Companies;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mappings in the database, opened without the application.
 *
 * @param settings for Spring, e.g. {@code --spring.datasource.url=…}
 */
record StoredMappings(List<String> settings) implements MappingsEnd {

  /** The database and nothing else; no annotation makes the application's own scan find it. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class
  })
  static final class DatabaseOnly {}

  @Override
  public String read() {
    return with(
        context -> {
          JdbcClient db = context.getBean(JdbcClient.class);
          return new MappingsYaml(companies(db), new Mappings(db), mirror(db)).write();
        });
  }

  @Override
  public int write(String yaml) {
    return with(
        context -> {
          JdbcClient db = context.getBean(JdbcClient.class);
          TransactionTemplate transaction =
              new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
          return new ImportMappings(companies(db), new Mappings(db), mirror(db), transaction)
              .from(yaml);
        });
  }

  private <T> T with(Function<ConfigurableApplicationContext, T> act) {
    try (ConfigurableApplicationContext context = open()) {
      return act.apply(context);
    } catch (WrongMappings wrong) {
      throw new CommandFailed(wrong.getMessage());
    }
  }

  private ConfigurableApplicationContext open() {
    List<String> all = new ArrayList<>(List.of("--logging.level.root=off"));
    all.addAll(settings);
    try {
      return new SpringApplicationBuilder(DatabaseOnly.class)
          .web(WebApplicationType.NONE)
          .bannerMode(Banner.Mode.OFF)
          .run(all.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw new CommandFailed(
          "The database cannot be opened: "
              + cause(e).getMessage()
              + ". If the application runs, name its address with --url.");
    }
  }

  private static Throwable cause(Throwable fault) {
    return fault.getCause() == null ? fault : cause(fault.getCause());
  }

  private static Companies companies(JdbcClient db) {
    return new Companies(db, Clock.systemUTC());
  }

  private static Mirror mirror(JdbcClient db) {
    return new Mirror(db, new ObjectMapper());
  }
}

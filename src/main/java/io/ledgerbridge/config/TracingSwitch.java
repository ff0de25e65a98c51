package io.ledgerbridge.config;

import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Nothing of tracing is made, loaded or paid for while it is off. */
public class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {
  private static final Pattern TRACING =
      Pattern.compile(
          "org\\.springframework\\.boot\\.actuate\\.autoconfigure\\.(tracing|opentelemetry|.*Otlp"
              + "|.*OpenTelemetry).*");
  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean[] match(String[] names, AutoConfigurationMetadata metadata) {
    boolean on = environment.getProperty("management.tracing.enabled", Boolean.class, false);
    boolean[] match = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      match[i] = on || names[i] == null || !TRACING.matcher(names[i]).matches();
    }
    return match;
  }
}

package io.ledgerbridge.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The settings that somebody made: all others are as they were shipped. */
public final class SettingsMade {
  private static final String SHIPPED = "application.properties";
  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

  /** They have no default that stands in the file. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)(flow|spring[._]datasource|spring[._]security[._]oauth2[._]client)[._].+");

  private final ConfigurableEnvironment environment;

  public SettingsMade(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  /** In alphabetical order. */
  public List<Setting> all() {
    Map<String, Setting> found = new TreeMap<>();
    others().forEach(each -> found.put(each.name(), each));
    shipped().forEach((key, text) -> add(found, key.toString(), text.toString()));
    return List.copyOf(found.values());
  }

  private void add(Map<String, Setting> found, String key, String text) {
    Matcher named = NAME.matcher(text);
    String name = named.find() ? named.group(1) : key;
    String value = environment.getProperty(key, "");
    if (!value.isBlank() && (made(name) || made(ConfigurationPropertyName.adapt(key, '.')))) {
      Setting setting = Setting.of(name, value);
      found.put(setting.name(), setting);
    }
  }

  private boolean made(String name) {
    return name.equals(name.toUpperCase(java.util.Locale.ROOT))
        && !environment.getProperty(name, "").isBlank();
  }

  private boolean made(ConfigurationPropertyName key) {
    return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
        .filter(source -> !shipped(String.valueOf(source.getUnderlyingSource())))
        .anyMatch(source -> source.getConfigurationProperty(key) != null);
  }

  private static boolean shipped(String source) {
    return source.contains("class path resource [" + SHIPPED + "]");
  }

  /** As they are written: the ${…} of a memo is not Spring's. */
  private Stream<Setting> others() {
    return environment.getPropertySources().stream()
        .filter(source -> !shipped(source.getName()))
        .filter(EnumerablePropertySource.class::isInstance)
        .map(source -> (EnumerablePropertySource<?>) source)
        .flatMap(
            source ->
                Arrays.stream(source.getPropertyNames())
                    .filter(name -> OTHERS.matcher(name).matches())
                    .map(name -> Setting.of(name, String.valueOf(source.getProperty(name)))));
  }

  private static Properties shipped() {
    try {
      return PropertiesLoaderUtils.loadProperties(new ClassPathResource(SHIPPED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

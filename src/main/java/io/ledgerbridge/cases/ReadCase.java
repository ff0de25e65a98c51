package io.ledgerbridge.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/** Reads a case file strictly: a key that is not known is an error. */
final class ReadCase {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .addModule(new SimpleModule().addDeserializer(Duration.class, new Durations()))
          .build();

  private ReadCase() {}

  /**
   * @throws UnreadableCase with the line and the key
   */
  static Case from(Path file) {
    try {
      return from(Files.readString(file));
    } catch (IOException e) {
      throw new UnreadableCase("the file cannot be read: " + e.getMessage());
    }
  }

  private static Case from(String text) {
    try {
      Case read = YAML.readValue(text, Case.class);
      Case.require(read != null, "given", "what there is in HubSpot and QuickBooks");
      return read;
    } catch (JsonProcessingException e) {
      throw CaseFault.of(e, text);
    }
  }

  /** {@code 10m}, {@code 2h}, as in the settings. */
  private static final class Durations extends FromStringDeserializer<Duration> {
    Durations() {
      super(Duration.class);
    }

    @Override
    protected Duration _deserialize(String value, DeserializationContext context) {
      return DurationStyle.detectAndParse(value);
    }
  }
}

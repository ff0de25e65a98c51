package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.jaxb.JaxbAnnotationModule;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads payloads with Intuit's own classes and refuses every field that they do not have. It does
 * not check lengths, required fields, references and amounts: the simulator does.
 */
public final class StrictReader {
  private static final JsonMapper INTUIT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new JaxbAnnotationModule())
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .build();

  private StrictReader() {}

  /**
   * @param entity such as Invoice
   * @throws AssertionError when the payload is not one of that entity, saying what and where
   */
  public static void read(String entity, String json) {
    try {
      INTUIT.readValue(json, type(entity));
    } catch (JsonProcessingException e) {
      throw new AssertionError(
          "Intuit's class %s does not take this payload: %s%n%s"
              .formatted(entity, e.getOriginalMessage(), json),
          e);
    }
  }

  /** The names of the properties that Intuit's class has. */
  static Set<String> properties(String entity) {
    Set<String> names = new TreeSet<>();
    INTUIT
        .getDeserializationConfig()
        .introspect(INTUIT.constructType(type(entity)))
        .findProperties()
        .forEach(each -> names.add(each.getName()));
    return names;
  }

  private static Class<?> type(String entity) {
    try {
      return Class.forName("com.intuit.ipp.data." + entity);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("Intuit has no entity " + entity, e);
    }
  }
}

package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which properties and property groups each object type has: the built-in and the created ones. */
final class PropertyDefinitions {
  private static final JsonNode BUILT_IN = builtIn();
  private final Map<ObjectType, Map<String, PropertyDefinition>> byType = new ConcurrentHashMap<>();
  private final Map<ObjectType, Map<String, String>> groups = new ConcurrentHashMap<>();

  PropertyDefinitions() {
    for (ObjectType type : ObjectType.all()) {
      byType.put(type, new ConcurrentSkipListMap<>());
      groups.put(type, new ConcurrentSkipListMap<>());
      addGroup(type, firstGroup(type), type.singular() + " information");
      load(type, BUILT_IN.path("every"));
      load(type, BUILT_IN.path(type.name()));
    }
  }

  static String firstGroup(ObjectType type) {
    return type.singular().replace("_", "") + "information";
  }

  Optional<PropertyDefinition> find(ObjectType type, String name) {
    return Optional.ofNullable(byType.get(type).get(name));
  }

  Collection<PropertyDefinition> all(ObjectType type) {
    return byType.get(type).values();
  }

  void put(ObjectType type, PropertyDefinition definition) {
    byType.get(type).put(definition.name(), definition);
  }

  void remove(ObjectType type, String name) {
    byType.get(type).remove(name);
  }

  /** Labels by group name. */
  Map<String, String> groups(ObjectType type) {
    return groups.get(type);
  }

  void addGroup(ObjectType type, String name, String label) {
    groups.get(type).put(name, label);
  }

  private void load(ObjectType type, JsonNode definitions) {
    definitions
        .fields()
        .forEachRemaining(
            each ->
                put(
                    type,
                    PropertyDefinition.builtIn(
                        each.getKey(), firstGroup(type), each.getValue().asText())));
  }

  private static JsonNode builtIn() {
    try (InputStream file = PropertyDefinitions.class.getResourceAsStream("properties.yaml")) {
      return new YAMLMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("properties.yaml of the HubSpot simulator cannot be read", e);
    }
  }
}

package io.ledgerbridge.simulator.hubspot;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Checks the values of a write against the definitions and brings them into stored form. */
final class CheckValues {
  private final PropertyDefinitions definitions;

  CheckValues(PropertyDefinitions definitions) {
    this.definitions = definitions;
  }

  /** Empty values clear a property. Refuses all bad values at once. */
  Map<String, String> of(ObjectType type, Map<String, String> given, Origin origin) {
    Map<String, String> checked = new HashMap<>();
    List<WriteProblem> problems = new ArrayList<>();
    given.forEach(
        (name, raw) -> {
          String value = Objects.requireNonNullElse(raw, "");
          Optional<PropertyDefinition> found = definitions.find(type, name);
          problem(found, name, value, origin)
              .ifPresentOrElse(
                  problems::add, () -> checked.put(found.get().name(), stored(found.get(), value)));
        });
    if (!problems.isEmpty()) {
      throw WriteProblem.refusal(problems);
    }
    return checked;
  }

  private static Optional<WriteProblem> problem(
      Optional<PropertyDefinition> found, String name, String value, Origin origin) {
    if (found.isEmpty()) {
      String message = "Property \"" + name + "\" does not exist";
      return Optional.of(new WriteProblem(name, "PROPERTY_DOESNT_EXIST", message));
    }
    if (found.get().readOnly() && origin == Origin.CALLER) {
      String message = "\"" + name + "\" is a read only property; its value cannot be set.";
      return Optional.of(new WriteProblem(name, "READ_ONLY_VALUE", message));
    }
    return value.isEmpty() ? Optional.empty() : badValue(found.get(), value);
  }

  private static Optional<WriteProblem> badValue(PropertyDefinition definition, String value) {
    try {
      normal(definition, value);
    } catch (NumberFormatException e) {
      return bad(definition, "INVALID_INTEGER", value + " was not a valid number");
    } catch (DateTimeException e) {
      return bad(definition, "INVALID_DATE", value + " was not a valid date");
    }
    boolean open = definition.options().isEmpty();
    return open || definition.options().containsAll(List.of(value.split(";")))
        ? Optional.empty()
        : bad(
            definition,
            "INVALID_OPTION",
            value + " was not one of the allowed options: " + definition.options());
  }

  private static Optional<WriteProblem> bad(PropertyDefinition to, String code, String message) {
    return Optional.of(new WriteProblem(to.name(), code, message));
  }

  private static String stored(PropertyDefinition definition, String value) {
    return value.isEmpty() ? "" : normal(definition, value);
  }

  /** The form in which a value of this type is kept, returned and compared. */
  static String normal(PropertyDefinition definition, String value) {
    return switch (definition.type()) {
      case "datetime" -> Timestamps.iso(Timestamps.parse(value));
      case "date" -> Timestamps.day(value);
      case "number" -> new BigDecimal(value.trim()).toPlainString();
      case "bool" -> value.toLowerCase(Locale.ROOT);
      default -> value;
    };
  }
}

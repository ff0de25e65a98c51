package io.ledgerbridge.cases;

import io.ledgerbridge.delivery.FlowInputs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The inputs of the flows of a case: what {@code FLOW_<ID>_<INPUT>} is otherwise. */
final class CaseInputs {
  private final Map<String, Object> settings = new ConcurrentHashMap<>();

  CaseInputs(ConfigurableEnvironment environment) {
    environment.getPropertySources().addFirst(new MapPropertySource("case", settings));
  }

  /** Of an action, those that its form in the workflow editor does not have. */
  void set(Case one) {
    settings.clear();
    Map<String, String> inputs =
        one.asked() ? ActionInputs.of(one.when(), one.inputs()).beside() : one.inputs();
    flows(one)
        .forEach(
            flow ->
                inputs.forEach(
                    (name, value) -> settings.put("flow." + flow + "." + known(name), value)));
  }

  private static List<String> flows(Case one) {
    return one.asked() ? List.of(one.when()) : one.flows();
  }

  private static String known(String name) {
    String input = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    if (!FlowInputs.NAMES.contains(input)) {
      throw new UnreadableCase(
          "the key 'inputs.%s' is not known; inputs are %s".formatted(name, FlowInputs.NAMES));
    }
    return input;
  }
}

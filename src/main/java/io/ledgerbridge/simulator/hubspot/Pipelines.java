package io.ledgerbridge.simulator.hubspot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The deal pipelines; they decide which values the stage of a deal may have and what it means. */
final class Pipelines {
  private static final ObjectType DEALS = ObjectType.of("deals");
  private final List<Pipeline> deals = new CopyOnWriteArrayList<>();
  private final PropertyDefinitions definitions;

  Pipelines(PropertyDefinitions definitions) {
    this.definitions = definitions;
    add(Pipeline.sales());
  }

  void add(Pipeline pipeline) {
    deals.add(pipeline);
    List<Stage> stages = deals.stream().flatMap(each -> each.stages().stream()).toList();
    allow("pipeline", deals.stream().map(Pipeline::id).toList());
    allow("dealstage", stages.stream().map(Stage::id).toList());
  }

  List<Pipeline> of(ObjectType type) {
    return type.equals(DEALS) ? List.copyOf(deals) : List.of();
  }

  /** Sets what HubSpot derives from the stage of a deal. */
  void derive(ObjectType type, Map<String, String> after, Map<String, String> given) {
    if (type.equals(DEALS)
        && (given.containsKey("dealstage") || !after.containsKey("hs_is_closed"))) {
      Optional<Pipeline> pipeline = holding(after.getOrDefault("dealstage", ""));
      Optional<Stage> stage = pipeline.flatMap(each -> each.stage(after.get("dealstage")));
      after.put("hs_is_closed", Boolean.toString(stage.filter(Stage::closed).isPresent()));
      after.put("hs_is_closed_won", Boolean.toString(stage.filter(Stage::won).isPresent()));
      pipeline.ifPresent(each -> after.putIfAbsent("pipeline", each.id()));
    }
  }

  private Optional<Pipeline> holding(String stage) {
    return deals.stream().filter(each -> each.stage(stage).isPresent()).findFirst();
  }

  private void allow(String property, List<String> values) {
    PropertyDefinition definition = definitions.find(DEALS, property).orElseThrow();
    definitions.put(DEALS, definition.withOptions(values));
  }
}

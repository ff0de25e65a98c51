package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.hubspot.ActionExecution;
import java.util.ArrayList;
import java.util.List;

/** Compares what workflows were told with what they had to be told. */
record CheckWorkflow(List<Then.Told> expected, List<ActionExecution> came) {
  private static final ObjectMapper JSON = new ObjectMapper();

  List<String> problems() {
    if (expected.isEmpty()) {
      return List.of();
    }
    if (expected.size() != came.size()) {
      return List.of(
          "expected %d executions of actions, came %d".formatted(expected.size(), came.size()));
    }
    List<String> problems = new ArrayList<>();
    for (int index = 0; index < came.size(); index++) {
      problems.addAll(one(expected.get(index), came.get(index)));
    }
    return problems;
  }

  private static List<String> one(Then.Told told, ActionExecution execution) {
    List<String> problems = new ArrayList<>();
    if (told.state() != execution.state()) {
      problems.add("expected workflow %s%n     came %s".formatted(told.state(), words(execution)));
    }
    if (execution.completions() > 1) {
      problems.add("the workflow was told %d times".formatted(execution.completions()));
    }
    String reason = execution.outputs().getOrDefault("reason", "");
    told.reason().stream()
        .filter(words -> !reason.contains(words))
        .forEach(
            words ->
                problems.add(
                    "expected workflow reason: %s%n     came %s".formatted(words, reason)));
    Subset.difference("workflow", fields(told), JSON.valueToTree(execution.outputs()))
        .ifPresent(problems::add);
    return problems;
  }

  private static ObjectNode fields(Then.Told told) {
    ObjectNode fields = JSON.createObjectNode();
    put(fields, "documentId", told.documentId());
    put(fields, "documentNumber", told.documentNumber());
    put(fields, "documentUrl", told.documentUrl());
    put(fields, "total", told.total());
    return fields;
  }

  private static void put(ObjectNode fields, String name, JsonNode value) {
    if (value != null && !value.isMissingNode() && !value.isNull()) {
      fields.set(name, value);
    }
  }

  private static String words(ActionExecution execution) {
    return execution.state() + " " + execution.problem() + execution.outputs();
  }
}

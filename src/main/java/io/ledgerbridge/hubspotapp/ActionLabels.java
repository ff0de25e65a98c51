package io.ledgerbridge.hubspotapp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.actions.Action;
import io.ledgerbridge.actions.ActionInput;
import io.ledgerbridge.actions.ActionOutput;
import java.util.List;

/** What people read of an action, in each language. */
record ActionLabels(Action action) {

  ObjectNode all() {
    ObjectNode labels = JsonNodeFactory.instance.objectNode();
    Words.LANGUAGES.forEach(language -> labels.set(language, in(Words.in(language))));
    return labels;
  }

  private ObjectNode in(Words words) {
    ObjectNode labels = JsonNodeFactory.instance.objectNode();
    String name = words.of(action.id() + ".name");
    labels.put("actionName", name);
    labels.put("actionDescription", words.of(action.id() + ".about"));
    labels.put("actionCardContent", name);
    labels.put("appDisplayName", words.of("app"));
    ObjectNode inputs = labels.putObject("inputFieldLabels");
    ObjectNode about = labels.putObject("inputFieldDescriptions");
    ObjectNode options = labels.putObject("inputFieldOptionLabels");
    for (ActionInput input : action.inputs()) {
      inputs.put(input.field(), words.of("input." + input.field()));
      about.put(input.field(), words.of("input." + input.field() + ".about"));
      if (!input.hasOptions()) {
        ObjectNode each = options.putObject(input.field());
        ActionFields.YES_OR_NO.forEach(value -> each.put(value, words.of("option." + value)));
      }
    }
    ObjectNode outputs = labels.putObject("outputFieldLabels");
    for (ActionOutput output : ActionOutput.values()) {
      outputs.put(output.field(), words.of("output." + output.field()));
    }
    ObjectNode rules = labels.putObject("executionRules");
    List.of("made", "failed").forEach(rule -> rules.put(rule, words.of("rule." + rule)));
    return labels;
  }
}

package io.ledgerbridge.hubspotapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.actions.Action;
import java.util.LinkedHashMap;
import java.util.Map;

/** The project that HubSpot's command line uploads. */
public final class AppFiles {
  private static final ObjectWriter WRITER = new ObjectMapper().writer(printer());
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AppFiles() {}

  /** Their contents, by path inside the folder. */
  public static Map<String, String> of(AppChoices choices) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("hsproject.json", text(project()));
    files.put("src/app/app-hsmeta.json", text(new AppComponent(choices).json()));
    files.put("src/app/webhooks/webhooks-hsmeta.json", text(new WebhooksComponent(choices).json()));
    for (Action action : Action.values()) {
      files.put(
          "src/app/workflow-actions/" + action.id() + "-hsmeta.json",
          text(new ActionDefinition(action, choices).component()));
    }
    return files;
  }

  private static ObjectNode project() {
    return JSON.objectNode()
        .put("name", "ledgerbridge")
        .put("srcDir", "src")
        .put("platformVersion", "2026.03");
  }

  private static String text(JsonNode json) {
    try {
      return WRITER.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same on every machine: lines end as in the repository. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    return printer.withArrayIndenter(lines).withObjectIndenter(lines);
  }
}

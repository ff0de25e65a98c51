package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an app offers in a drop-down.
 *
 * @param after where the list goes on; empty on the last part
 * @param searchable whether HubSpot shows a search box
 */
public record OptionsReply(
    int status, List<Option> options, Optional<String> after, boolean searchable) {

  /** One choice; HubSpot stores the value. */
  public record Option(String label, String description, String value) {}

  static OptionsReply of(HttpResponse<String> answer) {
    JsonNode body = answer.statusCode() == 200 ? Json.read(answer.body()) : Json.object();
    List<Option> options = new ArrayList<>();
    body.path("options").forEach(each -> options.add(option(each)));
    return new OptionsReply(
        answer.statusCode(),
        List.copyOf(options),
        Optional.ofNullable(body.path("after").textValue()),
        body.path("searchable").asBoolean());
  }

  /** Those of the reply, as HubSpot shows them. */
  public List<String> labels() {
    return options.stream().map(Option::label).toList();
  }

  private static Option option(JsonNode json) {
    if (!json.path("label").isTextual() || !json.path("value").isTextual()) {
      throw new IllegalStateException("An option needs label and value, as text: " + json);
    }
    return new Option(
        json.path("label").asText(),
        json.path("description").asText(""),
        json.path("value").asText());
  }
}

package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.Control;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Under {@code /__simulator}: {@code POST settings} (a {@link SettingsOrder}), {@code DELETE
 * access-tokens} (all end now), {@code GET companies} with the calls that each had, and those that
 * were over a limit.
 */
record QuickBooksControl(
    Settings settings, WebhookSettings webhooks, Tokens tokens, Collection<Company> companies)
    implements Control {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Optional<Answer> answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "POST /__simulator/settings" -> Optional.of(set(call));
      case "DELETE /__simulator/access-tokens" -> Optional.of(expire());
      case "GET /__simulator/companies" -> Optional.of(Answer.json(200, list()));
      default -> Optional.empty();
    };
  }

  private Answer set(Call call) {
    try {
      JSON.readValue(call.body(), SettingsOrder.class).obey(settings, webhooks, companies);
      return Answer.empty(204);
    } catch (IOException | java.time.DateTimeException e) {
      return Answer.of(400, "text/plain", "Not settings: " + e.getMessage());
    }
  }

  private Answer expire() {
    tokens.expireAccess();
    return Answer.empty(204);
  }

  private ArrayNode list() {
    ArrayNode list = JSON.createArrayNode();
    companies.stream()
        .sorted(Comparator.comparing(Company::realm))
        .forEach(
            each ->
                list.addObject()
                    .put("realm", each.realm())
                    .put("reads", each.reads())
                    .put("writes", each.writes())
                    .put("refused", each.limits().refused()));
    return list;
  }
}

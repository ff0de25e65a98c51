package io.ledgerbridge.simulator.quickbooks;

import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.ProofKey;
import io.ledgerbridge.simulator.Redirect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where Intuit asks its user. Here the settings answer in the user's place, at once: yes for which
 * company, or no.
 */
record ConsentScreen(Tokens tokens, Settings settings, String clientId, Supplier<String> realm) {
  private static final String ACCOUNTING = "com.intuit.quickbooks.accounting";

  Answer answer(Call call) {
    String back = call.param("redirect_uri").orElse("");
    boolean ours =
        call.param("client_id").orElse("").equals(clientId)
            && call.param("response_type").orElse("").equals("code");
    if (!ours || back.isEmpty()) {
      return Answer.of(
          400, "text/plain", "The redirect_uri, client_id or response_type is not right");
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!List.of(call.param("scope").orElse("").split(" ")).contains(ACCOUNTING)) {
      parameters.put("error", "invalid_scope");
    } else if (settings.refusesConsent()) {
      parameters.put("error", "access_denied");
    } else {
      parameters.put(
          "code", tokens.issueCode(new Tokens.Code(realm.get(), back, ProofKey.of(call))));
    }
    parameters.put("state", call.param("state").orElse(""));
    if (parameters.containsKey("code")) {
      parameters.put("realmId", realm.get());
    }
    return Redirect.back(back, parameters);
  }
}

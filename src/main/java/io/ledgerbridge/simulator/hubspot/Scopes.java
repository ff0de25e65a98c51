package io.ledgerbridge.simulator.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses calls for which the token has no scope. */
record Scopes(Settings settings) {
  private static final Pattern CRM =
      Pattern.compile(
          "/crm/(?:v\\d/|\\d{4}-\\d{2}[^/]*/)?(objects|associations|properties|owners)(?:/\\d{4}-\\d{2}[^/]*)?(?:/([^/]+))?.*");

  /** Any of them will do. */
  private static final List<String> TAX_RATES =
      List.of("tax_rates.read", "crm.objects.quotes.read");

  private static final Set<String> LIKE_LINE_ITEMS = Set.of("discounts", "fees", "taxes");

  void check(Call call) {
    Set<String> missing = settings.missingScopes();
    if (call.path().startsWith("/tax-rates/") && missing.containsAll(TAX_RATES)) {
      throw refusal(TAX_RATES.get(0));
    }
    required(call)
        .filter(missing::contains)
        .ifPresent(
            scope -> {
              throw refusal(scope);
            });
  }

  private static Optional<String> required(Call call) {
    if (call.path().startsWith("/automation/")) {
      return Optional.of("automation");
    }
    Matcher path = CRM.matcher(call.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    if (path.group(1).equals("owners")) {
      return Optional.of("crm.objects.owners.read");
    }
    String area = path.group(1).equals("properties") ? "schemas" : "objects";
    return Optional.ofNullable(path.group(2))
        .flatMap(ObjectType::find)
        .map(type -> "crm." + area + "." + family(type) + "." + (reads(call) ? "read" : "write"));
  }

  private static String family(ObjectType type) {
    return LIKE_LINE_ITEMS.contains(type.name())
        ? "line_items"
        : type.name().replace("commerce_payments", "commercepayments");
  }

  private static boolean reads(Call call) {
    return call.method().equals("GET")
        || call.path().endsWith("/search")
        || call.path().endsWith("/batch/read");
  }

  private static Refusal refusal(String scope) {
    ObjectNode error =
        Json.object().put("message", "One or more of the following scopes are required.");
    error.putObject("context").set("requiredGranularScopes", Json.strings(List.of(scope)));
    ObjectNode links = Json.object().put("scopes", "https://developers.hubspot.com/scopes");
    return Refusal.of(
            403,
            "MISSING_SCOPES",
            "This app hasn't been granted all required scopes to make this call.")
        .with("errors", Json.array().add(error))
        .with("links", links);
  }
}

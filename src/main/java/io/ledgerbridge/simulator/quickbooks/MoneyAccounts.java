package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Which accounts the money of a document may lie on. */
final class MoneyAccounts {
  private static final String TO = "DepositToAccountRef";

  private MoneyAccounts() {}

  /** Money that nobody placed lies on Undeposited Funds. */
  static void deposit(Draft draft) {
    if (!draft.entity().has(TO)) {
      ObjectNode undeposited =
          draft.books().table(Kinds.named("Account")).all().stream()
              .filter(each -> each.path("AccountSubType").asText().equals("UndepositedFunds"))
              .findFirst()
              .orElseThrow(() -> Rejection.missing(TO));
      draft.absent(
          TO, Json.refTo(undeposited.get("Id").asText(), undeposited.get("Name").asText()));
    }
    check(draft, TO, List.of("Bank", "Other Current Asset"));
  }

  static void check(Draft draft, String property, List<String> types) {
    String id = Json.ref(draft.entity(), property);
    ObjectNode account =
        draft.books().find("Account", id).orElseThrow(() -> Rejection.reference(property));
    if (!types.contains(account.path("AccountType").asText())) {
      throw Rejection.accountType(
          property, "%s must be of the type %s.".formatted(property, String.join(" or ", types)));
    }
    if (!account.path("Active").asBoolean() && draft.before().isEmpty()) {
      throw Rejection.reference(property, Rejection.INACTIVE);
    }
    String currency = Json.ref(account, "CurrencyRef");
    if (!currency.equals(draft.books().currency())
        && !currency.equals(Json.ref(draft.entity(), "CurrencyRef"))) {
      throw Rejection.business(
          "An account in a foreign currency takes only transactions in that currency.");
    }
  }
}

package io.ledgerbridge.delivery;

import io.ledgerbridge.config.WrongSetting;
import io.ledgerbridge.nodes.Clash;
import io.ledgerbridge.quickbooks.Companies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks and stores what a person chose for a flow: all of it or, with a mistake, nothing. */
public class AcceptInputs {
  private static final List<String> YES_OR_NO = List.of("true", "false");
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "create-missing-products",
          YES_OR_NO,
          "allow-difference",
          YES_OR_NO,
          "email",
          YES_OR_NO,
          "alongside",
          YES_OR_NO,
          "recurring",
          List.of("first-payment", "skip"),
          "exchange-rate",
          List.of("quickbooks", "hubspot"),
          "partial-refunds",
          List.of("skip", "book"),
          "dispute-lost",
          List.of("notice", "refund"));
  // More of Simple could call whatever the application can do; that is for route files.
  private static final Pattern MEMO =
      Pattern.compile(
          "(\\$\\{body\\.(name|id|objectType|properties\\[\\w+])}|\\$(?!\\{|simple)|[^$])*");
  private final StoredInputs stored;
  private final Companies companies;
  private final TransactionTemplate transaction;

  public AcceptInputs(StoredInputs stored, Companies companies, TransactionTemplate transaction) {
    this.stored = stored;
    this.companies = companies;
    this.transaction = transaction;
  }

  /**
   * @param given by input; what is not in it, the environment or the route file says
   * @throws WrongSetting with a sentence that names the input
   */
  public void accept(String flow, Map<String, String> given) {
    given.forEach(
        (input, value) ->
            problem(input, value)
                .ifPresent(
                    sentence -> {
                      throw new WrongSetting(
                          "%s: %s Nothing was changed.".formatted(flow, sentence));
                    }));
    Clash.settle(() -> transaction.executeWithoutResult(status -> stored.replace(flow, given)));
  }

  private Optional<String> problem(String input, String value) {
    if (!FlowInputs.NAMES.contains(input)) {
      return Optional.of(
          "there is no input '%s'. There are %s."
              .formatted(input, String.join(", ", FlowInputs.NAMES)));
    }
    if (value == null || value.length() > 1000) {
      return Optional.of(
          input
              + " needs a text of at most 1000 characters. Leave it out to take the route file's.");
    }
    if (CHOICES.containsKey(input) && !CHOICES.get(input).contains(value)) {
      return Optional.of(
          "%s is '%s'. It can be %s."
              .formatted(input, value, String.join(" or ", CHOICES.get(input))));
    }
    if (input.equals("company") && !value.isBlank() && companies.chosen("", value).isEmpty()) {
      return Optional.of(
          "no connected QuickBooks company is called '%s'. Connect it or name another."
              .formatted(value));
    }
    return input.equals("memo") && !MEMO.matcher(value).matches()
        ? Optional.of(
            "a memo can have ${body.name}, ${body.id} and ${body.properties[x]} of the record in it,"
                + " and no other expression.")
        : Optional.empty();
  }
}
